/**
 * A line to PostgreSQL that can be cut at COMMIT: before the server hears of it, or after it has done it and before
 * the client hears of that.
 */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export type Cut = 'beforeCommit' | 'afterCommit'

export interface CuttingProxy {
  /** The database behind the proxy. */
  readonly url: string
  /** Cuts so many of the next commits. */
  cut(how: Cut, times?: number): void
  /** How many were cut. */
  readonly cuts: number
  close(): Promise<void>
}

/** A simple query of PostgreSQL's protocol: Q, length, text, NUL. */
const COMMIT = Buffer.from('Q\0\0\0\u000bCOMMIT\0')

export async function cuttingProxy(url: string): Promise<CuttingProxy> {
  const target = new URL(url)
  const sockets = new Set<Socket>()
  let plan: { how: Cut; left: number } = { how: 'beforeCommit', left: 0 }
  let cuts = 0
  const server = createServer((client) => {
    const database = connect(Number(target.port), target.hostname)
    const both = [client, database]
    const end = () => both.forEach((socket) => socket.destroy())
    for (const socket of both) {
      sockets.add(socket)
      socket.on('error', end)
      socket.on('close', end)
    }
    let deaf = false
    database.on('data', (data) => {
      if (deaf) end()
      else client.write(data)
    })
    client.on('data', (data) => {
      if (plan.left > 0 && data.includes(COMMIT)) {
        plan.left -= 1
        cuts += 1
        if (plan.how === 'beforeCommit') return end()
        deaf = true
      }
      database.write(data)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const through = new URL(url)
  through.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: through.href,
    cut(how, times = 1) {
      plan = { how, left: times }
    },
    get cuts() {
      return cuts
    },
    close() {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
