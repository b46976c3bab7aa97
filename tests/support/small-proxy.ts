/** A proxy as in front of two servers: each request to the next one, and to the other when that one is gone. */
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface SmallProxy {
  readonly url: string
  /** Requests that each server has answered, in the order of the addresses. */
  readonly answered: readonly number[]
  close(): Promise<void>
}

export async function smallProxy(servers: readonly string[]): Promise<SmallProxy> {
  const answered = servers.map(() => 0)
  let next = 0
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const first = next++
      const order = servers.map((_, i) => (first + i) % servers.length)
      pass(incoming, Buffer.concat(chunks), outgoing, order)
    })
  })
  const pass = (incoming: IncomingMessage, body: Buffer, outgoing: ServerResponse, order: readonly number[]) => {
    const [i, ...others] = order
    const target = i === undefined ? undefined : servers[i]
    if (i === undefined || target === undefined) {
      outgoing.writeHead(502).end()
      return
    }
    const { hostname, port } = new URL(target)
    const { method, url: path, headers } = incoming
    const onward = request({ hostname, port, method, path, headers }, (answer) => {
      answered[i] = (answered[i] ?? 0) + 1
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    onward.on('error', () => pass(incoming, body, outgoing, others))
    onward.end(body)
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answered,
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
