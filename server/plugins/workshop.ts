/**
 * Where plugins are put together again while the server runs: those that ship, with what the county changed in place
 * of them. Checking is done in a process of its own that is ended when it takes too long: a definition may be hostile.
 */
import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Remark } from '../../core/design/findings/remark.ts'
import type { DefinitionFault } from '../../core/errors/definition-error.ts'
import type { FieldSchema } from '../../core/model/form-schema.ts'
import type { ExamplesReport, ExamplesWish } from './example-runs.ts'
import { engineVersion, factBlocks, mountPlugins, pluginsIn, type LoadedRegistry } from './load-registry.ts'
import type { PluginTexts } from './read-folders.ts'

export interface Workshop {
  readonly engine: string
  /** The plugins as they ship, by id. */
  readonly shipped: ReadonlyMap<string, PluginTexts>
  /** The dictionary of shared facts by the names of its blocks: child, parent … */
  readonly blocks: Readonly<Record<string, FieldSchema>>
  /** Mounts what ships with these plugins in place; null takes a plugin out. Rules are compiled when asked for. */
  mount(changed: ReadonlyMap<string, PluginTexts | null>): LoadedRegistry
  /** Every fault, and every worked case of the changed plugins that does not hold. */
  check(changed: ReadonlyMap<string, PluginTexts | null>): Promise<WorkshopReport>
  /** The worked cases of a form, run on these plugins; null when they took too long or the form has faults. */
  examples(changed: ReadonlyMap<string, PluginTexts | null>, of: ExamplesWish): Promise<ExamplesReport | null>
}

export interface WorkshopReport {
  faults: DefinitionFault[]
  /** One line for each case that does not hold. */
  cases: string[]
  /** What the changed plugins leave open, say twice, can never reach or let out; nothing that bars publishing. */
  remarks: Remark[]
}

export interface CheckRequest {
  root: string
  plugins: ReadonlyMap<string, PluginTexts>
  /** Whose worked cases are run and whose tables are looked at. */
  changed: readonly string[]
}

/** The same process runs the worked cases of one form alone. */
export interface ExamplesRequest extends Pick<CheckRequest, 'root' | 'plugins'> {
  examples: ExamplesWish
}

export interface WorkshopOptions {
  root: string
  extra: readonly string[]
  /** The bundled `server/plugins/check-worker.ts`. */
  checkWorker: string
}

const CHECK_MS = 60_000
const CHECK_MEMORY = 1024

export function openWorkshop({ root, extra, checkWorker }: WorkshopOptions): Workshop {
  const shipped = pluginsIn([join(root, 'plugins'), ...extra]).plugins
  const together = (changed: ReadonlyMap<string, PluginTexts | null>): Map<string, PluginTexts> => {
    const all = new Map<string, PluginTexts | null>([...shipped, ...changed])
    return new Map([...all].flatMap(([id, texts]) => (texts === null ? [] : [[id, texts] as const])))
  }
  return {
    engine: engineVersion(root),
    shipped,
    blocks: factBlocks(root),
    mount: (changed) => mountPlugins(root, together(changed)),
    check: (changed) =>
      inWorker<WorkshopReport>(
        checkWorker,
        { root, plugins: together(changed), changed: [...changed.keys()] },
        unfinished,
      ),
    examples: (changed, examples) =>
      inWorker<ExamplesReport | null>(checkWorker, { root, plugins: together(changed), examples }, () => null),
  }
}

/** Without environment and output; a check that takes too long or dies is a fault of what is checked. */
function inWorker<T>(
  worker: string,
  request: CheckRequest | ExamplesRequest,
  unfinished: (message: string) => T,
): Promise<T> {
  return new Promise((resolve) => {
    const child = fork(worker, [], {
      env: {},
      execArgv: [`--max-old-space-size=${CHECK_MEMORY}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const end = (report: T): void => {
      clearTimeout(late)
      child.removeAllListeners()
      child.kill('SIGKILL')
      resolve(report)
    }
    const late = setTimeout(() => end(unfinished('the check took too long and was ended')), CHECK_MS)
    child.once('message', (report) => end(report as T))
    child.once('exit', () => end(unfinished('the check ended unexpectedly')))
    child.once('error', () => end(unfinished('the check could not be started')))
    child.send(request)
  })
}

function unfinished(message: string): WorkshopReport {
  const hint = '规则或结构过大，请缩小后重试'
  return { faults: [{ file: '', pointer: '', code: 'check.unfinished', message, hint }], cases: [], remarks: [] }
}
