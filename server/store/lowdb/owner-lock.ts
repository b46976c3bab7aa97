/**
 * One process owns the data: whoever listens on the socket in the data folder. The system closes it with the process,
 * however that dies, so that a lock is never left behind. Not for network file systems.
 */
import { createHash } from 'node:crypto'
import { open, readFile, rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { StoreError } from '../../../core/store/errors.ts'

export interface OwnerLock {
  release(): Promise<void>
}

/** What a socket address may take on the systems we know. */
const MAX_ADDRESS_BYTES = 100

/** @throws StoreError `locked` naming the process that owns the folder. */
export async function takeOwnerLock(dir: string, socket: string): Promise<OwnerLock> {
  const address = addressOf(dir, socket)
  const guard = join(dir, 'owner.starting')
  await refuseIfOwned(dir, address)
  await takeGuard(dir, guard)
  try {
    await refuseIfOwned(dir, address)
    if (address === socket) await rm(socket, { force: true })
    const server = await listen(address)
    return { release: () => new Promise((resolve) => server.close(() => resolve())) }
  } finally {
    await rm(guard, { force: true })
  }
}

function addressOf(dir: string, socket: string): string {
  if (process.platform === 'win32') return `\\\\.\\pipe\\tongbiao-${createHash('sha256').update(dir).digest('hex')}`
  if (Buffer.byteLength(socket) <= MAX_ADDRESS_BYTES) return socket
  throw new StoreError(
    'locked',
    `The path ${dir} is too long for the owner's socket. Use a data folder nearer the root.`,
  )
}

async function refuseIfOwned(dir: string, address: string): Promise<void> {
  const owner = await askOwner(address)
  if (owner === null) return
  throw new StoreError(
    'locked',
    `Process ${owner} has ${dir} open. Stop that process first, or start with another data folder.`,
  )
}

/** @returns the id of the process that listens; null when none does. */
function askOwner(address: string): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = connect(address)
    let answer = ''
    socket.setTimeout(2000, () => socket.destroy())
    socket.on('data', (data) => (answer += data.toString()))
    socket.on('error', () => resolve(null))
    socket.on('close', () => resolve(answer.trim() || 'unknown'))
  })
}

function listen(address: string): Promise<Server> {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy())
    socket.end(`${process.pid}\n`)
  })
  server.unref()
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(address, () => resolve(server))
  })
}

/** Two that start over a dead socket at once must not both take it: the guard file lets one through. */
async function takeGuard(dir: string, guard: string): Promise<void> {
  for (let tries = 0; tries < 2; tries += 1) {
    try {
      const file = await open(guard, 'wx')
      await file.writeFile(String(process.pid))
      await file.close()
      return
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      const starter = Number(await readFile(guard, 'utf8').catch(() => ''))
      if (isAlive(starter)) break
      await rm(guard, { force: true })
    }
  }
  throw new StoreError('locked', `Another process is just starting on ${dir}. Wait, or remove ${guard} if none is.`)
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
