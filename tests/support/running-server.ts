/** A real server of this checkout as a process of its own, started by the command a newcomer uses. */
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '../../server/plugins/project-root.ts'

export interface RunningCommand {
  url: string
  /** One bearer token for each role, in training mode. */
  tokens: Record<string, string>
  /** Stops it the way an operator does, and waits until it has ended. */
  stop(signal?: NodeJS.Signals): Promise<void>
}

const START_MS = 120_000

/** Starts `tongbiao serve` on a free port over `data`. @throws Error with what it printed when it does not start. */
export function startCommand(data: string, options: readonly string[] = ['--training']): Promise<RunningCommand> {
  const root = projectRoot()
  const child = spawn(
    process.execPath,
    [join(root, 'bin/tongbiao.mjs'), 'serve', '--data', data, '--port', '0', ...options],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  return new Promise((resolve, reject) => {
    let printed = ''
    const late = setTimeout(() => child.kill('SIGKILL'), START_MS)
    const failed = () => reject(new Error(`the server did not start: ${printed}`))
    child.once('exit', failed)
    child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()))
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const url = /^童表 Tongbiao: (\S+)$/m.exec(printed)?.[1]
      const ready = url !== undefined && (!options.includes('--training') || /^token PARENT: /m.test(printed))
      if (!ready) return
      clearTimeout(late)
      child.off('exit', failed)
      const tokens = [...printed.matchAll(/^token (\w+): (\S+)$/gm)].map((match) => [match[1] ?? '', match[2] ?? ''])
      resolve({
        url,
        tokens: Object.fromEntries(tokens) as Record<string, string>,
        stop: (signal) => stop(child, signal),
      })
    })
  })
}

function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}
