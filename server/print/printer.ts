/**
 * Renders documents in a process of its own. One worker is kept warm; a rendering that takes too
 * long is killed with it, and the next one gets a new process, so that a hostile template harms
 * nobody else.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { missingElements } from '../../core/document/missing-elements.ts'
import type { DocumentSnapshot } from '../../core/document/snapshot.ts'
import type { JobResult, RenderJob } from './render-job.ts'
import { PrintError, type Printer, type PrinterOptions, type RefusedDocument, type RenderRequest } from './rendering.ts'
import type { LayoutFiles } from './typst-pdf.ts'
import type { WorkerAnswer, WorkerRequest } from './worker.ts'

const TIMEOUT_MS = 20_000
/** Megabytes of JavaScript memory for one worker. */
const WORKER_MEMORY = 512

/** A new printer; its process starts with the first rendering and does not keep the program alive. */
export function createPrinter(options: PrinterOptions): Printer {
  const layouts = readLayouts(options.layoutFolder)
  const line = createLine(options)
  return {
    async render(request) {
      const snapshot = withLabels(request)
      const missing = missingElements(request.definition, snapshot)
      const needs = missingMarks(snapshot)
      if (!request.draft && (missing.length > 0 || needs.length > 0)) return { ok: false, missing, needs }
      const { definition, template, partials = {}, to, draft } = request
      const result = await line.run({ definition, template, partials, snapshot, to, draft, layouts })
      return { ok: true, ...result, mediaType: to === 'pdf' ? 'application/pdf' : 'text/html', missing }
    },
    close: () => line.close(),
  }
}

function withLabels({ snapshot, labels }: RenderRequest): DocumentSnapshot {
  return snapshot.labels !== undefined || labels === undefined ? snapshot : { ...snapshot, labels }
}

function missingMarks(snapshot: DocumentSnapshot): RefusedDocument['needs'] {
  const needs: RefusedDocument['needs'] = []
  if ((snapshot.number ?? '').trim() === '') needs.push('number')
  if (snapshot.issuedAt === undefined) needs.push('issuedAt')
  return needs
}

function readLayouts(folder: string): LayoutFiles {
  const names = readdirSync(folder).filter((name) => name.endsWith('.typ'))
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

interface Waiting {
  job: RenderJob
  done: (result: JobResult) => void
  failed: (error: PrintError) => void
}

interface Line {
  run(job: RenderJob): Promise<JobResult>
  close(): void
}

/** One job at a time, in order of arrival. */
function createLine({ workerPath, officeFonts, timeoutMs = TIMEOUT_MS }: PrinterOptions): Line {
  const waiting: Waiting[] = []
  let child: ChildProcess | null = null
  let current: { id: number; waiting: Waiting; timer: NodeJS.Timeout } | null = null
  let nextId = 1

  function start(): ChildProcess {
    const started = startWorker(workerPath)
    started.on('message', (message: WorkerAnswer) => {
      if (!current || current.id !== message.id) return
      const { done, failed } = current.waiting
      settle()
      if (message.ok) done(message.result)
      else failed(new PrintError(message.code, message.message, message.faults))
      advance()
    })
    const lost = () => fail(started, new PrintError('render.crashed', 'the rendering process ended unexpectedly'))
    started.once('exit', lost)
    started.once('error', lost)
    return started
  }

  function settle(): void {
    if (current) clearTimeout(current.timer)
    current = null
    if (child) idle(child)
  }

  function fail(which: ChildProcess, error: PrintError): void {
    if (child !== which) return
    child = null
    which.kill('SIGKILL')
    const failed = current?.waiting.failed
    settle()
    failed?.(error)
    advance()
  }

  function advance(): void {
    const next = current ? undefined : waiting.shift()
    if (!next) return
    child ??= start()
    const worker = child
    busy(worker)
    const id = nextId++
    const late = new PrintError('render.timeout', `rendering took longer than ${timeoutMs / 1000} s and was stopped`)
    current = { id, waiting: next, timer: setTimeout(() => fail(worker, late), timeoutMs) }
    const request: WorkerRequest = { id, job: next.job, ...(officeFonts === undefined ? {} : { officeFonts }) }
    worker.send(request, (error) => {
      if (error) fail(worker, new PrintError('render.crashed', 'the rendering process could not be reached'))
    })
  }

  return {
    run: (job) =>
      new Promise((done, failed) => {
        waiting.push({ job, done, failed })
        advance()
      }),
    close() {
      const closing = child
      waiting.splice(0).forEach(({ failed }) => failed(new PrintError('render.crashed', 'the printer was closed')))
      if (closing) fail(closing, new PrintError('render.crashed', 'the printer was closed'))
    },
  }
}

/** Without environment (no secrets of the server), without output, in UTC. */
function startWorker(workerPath: string): ChildProcess {
  return fork(workerPath, [], {
    env: { TZ: 'UTC' },
    execArgv: [`--max-old-space-size=${WORKER_MEMORY}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

function busy(child: ChildProcess): void {
  child.ref()
  child.channel?.ref()
}

function idle(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
}
