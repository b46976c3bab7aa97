/**
 * The line before the worker: one rendering at a time in order of arrival, each with its own
 * time limit. A worker that is late or dies is killed, its rendering fails, and the next one
 * gets a new process.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { PrintError } from './rendering.ts'
import type { JobOf, ResultOf, TaskName, WorkerAnswer, WorkerRequest } from './worker-tasks.ts'

/** Megabytes of JavaScript memory for one worker. */
const WORKER_MEMORY = 512

export interface WorkerLine {
  /** @throws PrintError */
  run<T extends TaskName>(task: T, job: JobOf<T>): Promise<ResultOf<T>>
  close(): void
}

export interface WorkerLineOptions {
  workerPath: string
  officeFonts: string | undefined
  timeoutMs: number
}

interface Waiting {
  task: TaskName
  job: JobOf<TaskName>
  done: (result: unknown) => void
  failed: (error: PrintError) => void
}

interface LineState {
  options: WorkerLineOptions
  waiting: Waiting[]
  child: ChildProcess | null
  current: { id: number; waiting: Waiting; timer: NodeJS.Timeout } | null
  nextId: number
}

export function createWorkerLine(options: WorkerLineOptions): WorkerLine {
  const state: LineState = { options, waiting: [], child: null, current: null, nextId: 1 }
  return {
    run: <T extends TaskName>(task: T, job: JobOf<T>) =>
      new Promise<ResultOf<T>>((done, failed) => {
        state.waiting.push({ task, job, done: (result) => done(result as ResultOf<T>), failed })
        advance(state)
      }),
    close() {
      const closed = new PrintError('render.crashed', 'the printer was closed')
      state.waiting.splice(0).forEach(({ failed }) => failed(closed))
      if (state.child) drop(state, state.child, closed)
    },
  }
}

/** Hands the next rendering to the worker, which is started when there is none. */
function advance(state: LineState): void {
  const next = state.current ? undefined : state.waiting.shift()
  if (!next) return
  const child = (state.child ??= startWorker(state))
  keepAlive(child)
  const { officeFonts, timeoutMs } = state.options
  const late = new PrintError('render.timeout', `rendering took longer than ${timeoutMs / 1000} s and was stopped`)
  const id = state.nextId++
  state.current = { id, waiting: next, timer: setTimeout(() => drop(state, child, late), timeoutMs) }
  const { task, job } = next
  const request: WorkerRequest = { id, task, job, ...(officeFonts === undefined ? {} : { officeFonts }) }
  child.send(request, (error) => {
    if (error) drop(state, child, new PrintError('render.crashed', 'the rendering process could not be reached'))
  })
}

/** Without environment (no secrets of the server), without output, in UTC. */
function startWorker(state: LineState): ChildProcess {
  const child = fork(state.options.workerPath, [], {
    env: { TZ: 'UTC' },
    execArgv: [`--max-old-space-size=${WORKER_MEMORY}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const lost = () => drop(state, child, new PrintError('render.crashed', 'the rendering process ended unexpectedly'))
  child.on('message', (answer: WorkerAnswer) => receive(state, answer))
  child.once('exit', lost)
  child.once('error', lost)
  return child
}

function receive(state: LineState, answer: WorkerAnswer): void {
  if (state.current?.id !== answer.id) return
  const { done, failed } = state.current.waiting
  settle(state)
  if (answer.ok) done(answer.result)
  else failed(new PrintError(answer.code, answer.message, answer.faults))
  advance(state)
}

/** Kills the worker and fails what it was rendering; a worker that was already replaced is left alone. */
function drop(state: LineState, child: ChildProcess, error: PrintError): void {
  if (state.child !== child) return
  state.child = null
  child.kill('SIGKILL')
  const failed = state.current?.waiting.failed
  settle(state)
  failed?.(error)
  advance(state)
}

function settle(state: LineState): void {
  if (state.current) clearTimeout(state.current.timer)
  state.current = null
  if (state.child) letGo(state.child)
}

function keepAlive(child: ChildProcess): void {
  child.ref()
  child.channel?.ref()
}

/** An idle worker does not keep the program running. */
function letGo(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
}
