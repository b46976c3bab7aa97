/** The figures of one run, and how they are shown. */
import type { FormSpeeds } from './assess-speed.ts'
import type { DesignerSpeed } from './designer-speed.ts'
import type { FormViewSpeed } from './form-speed.ts'
import { rounded } from './measuring.ts'
import type { PageWeight } from './page-weight.ts'
import type { PrintSpeed } from './print-speed.ts'
import type { RuleSpeed } from './rule-speed.ts'
import type { StartSpeed } from './start-speed.ts'
import type { AdapterSpeed } from './store-speed.ts'
import type { SyncSpeed } from './sync-speed.ts'

export interface Figures {
  /** RFC 3339. */
  at: string
  commit: string
  /** The code differed from the commit. */
  changed: boolean
  node: string
  cores: number
  /** Processes that were waiting when the run began: on a busy machine only ratios mean something. */
  loadAtStart: number
  seconds: number
  assess: FormSpeeds
  rule: RuleSpeed
  form: FormViewSpeed
  designer: DesignerSpeed
  store: AdapterSpeed[]
  sync: SyncSpeed[]
  print: PrintSpeed
  start: StartSpeed
  weight: PageWeight
}

/** What was measured, the figure, and what it is set against. */
type Row = readonly [string, string, string]

export function tableOf(figures: Figures): string {
  const { at, commit, changed, node, cores, loadAtStart, seconds } = figures
  const head = `${at} · ${commit}${changed ? ' with changes' : ''} · node ${node} · ${cores} cores · load ${loadAtStart} · ${seconds} s`
  const rows: Row[] = [
    ...assessRows(figures.assess),
    ...ruleRows(figures.rule),
    ...formRows(figures.form),
    ...designerRows(figures.designer),
    ...figures.store.flatMap(storeRows),
    ...figures.sync.flatMap(syncRows),
    ...printRows(figures.print),
    ...startRows(figures.start),
    ...weightRows(figures.weight),
  ]
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map(([what, figure, beside]) =>
    [what.padEnd(widths[0] ?? 0), figure.padStart(widths[1] ?? 0), beside].join('  ').trimEnd(),
  )
  return [head, ...lines].join('\n')
}

function assessRows({ measured, unloadable }: FormSpeeds): Row[] {
  const rows = measured.map(({ form, perSecond, perCpuSecond, medianMs, fields, sets, answers }): Row => [
    `assess ${form}`,
    `${perSecond} /s`,
    `${perCpuSecond} in a second of processor time, median ${medianMs} ms; ${fields} fields, ${sets} × ${answers}`,
  ])
  return [...rows, ...unloadable.map((form): Row => [`assess ${form}`, 'none', 'does not load; see tongbiao check'])]
}

function ruleRows({ perSecond, codePerSecond, ratio }: RuleSpeed): Row[] {
  return [['rule of three terms', `${perSecond} /s`, `as code ${codePerSecond} /s: ${ratio} ×`]]
}

function formRows({ fields, renderer, byHand, ratio }: FormViewSpeed): Row[] {
  return [
    [`form of ${fields} fields, first screen`, `${renderer.firstMs} ms`, `by hand ${byHand.firstMs} ms, all of it`],
    [
      `form of ${fields} fields, every field`,
      `${renderer.wholeMs} ms`,
      `by hand ${byHand.wholeMs} ms: ${ratio.whole} ×`,
    ],
    ['one key', `${renderer.keyMs} ms`, `p95 ${renderer.keyP95Ms} ms; by hand ${byHand.keyMs} ms: ${ratio.key} ×`],
  ]
}

function designerRows({ fields, keyMs, keyP95Ms }: DesignerSpeed): Row[] {
  return [[`designer with ${fields} fields, one key`, `${keyMs} ms`, `p95 ${keyP95Ms} ms`]]
}

function storeRows({ adapter, write, load, lists }: AdapterSpeed): Row[] {
  const first = write[0]?.medianMs ?? NaN
  const { answers, seconds, perSecond, failures } = load
  const limits = `median ${load.medianMs} ms, p95 ${load.p95Ms} ms; ${seconds} s, ${failures} failures`
  return [
    ...write.map(({ subjects, medianMs, p95Ms, perSecond: atOnce, startMs }): Row => [
      `${adapter}: write at ${subjects} children`,
      `${medianMs} ms`,
      `p95 ${p95Ms} ms; ${atOnce} /s at once; ${rounded(medianMs / first)} × the first; starts in ${startMs} ms`,
    ]),
    [`${adapter}: submissions of ${answers} answers`, `${perSecond} /s`, limits],
    ...(lists?.pages ?? []).map(({ page, medianMs, p95Ms }): Row => [
      `${adapter}: ${page}`,
      `${p95Ms} ms`,
      `p95 at ${lists?.records} submissions; median ${medianMs} ms`,
    ]),
  ]
}

function syncRows({ adapter, children, records, phones, firstMs, kilobytes, changes, changesMs }: SyncSpeed): Row[] {
  const what = `${children} children, ${records} records`
  return [
    [`${adapter}: ${phones} phones read all at once`, `${firstMs} ms`, `${what}; ${kilobytes} kB each`],
    [`${adapter}: a phone reads ${changes} changes`, `${changesMs} ms`, ''],
  ]
}

function printRows({ document, coldMs, warm, bytes, onePage, table }: PrintSpeed): Row[] {
  const beside = ({ docx }: { docx: { medianMs: number; p95Ms: number } }) =>
    `as Word file ${docx.medianMs} ms, p95 ${docx.p95Ms} ms`
  return [
    [`${document} as PDF, the first`, `${coldMs} ms`, ''],
    [`${document} as PDF, warm`, `${warm.medianMs} ms`, `p95 ${warm.p95Ms} ms; ${bytes} bytes`],
    [`${onePage.document} (one page) as PDF, warm`, `${onePage.pdf.medianMs} ms`, beside(onePage)],
    [`${table.rows} rows of ${table.columns} columns as PDF`, `${table.pdf.medianMs} ms`, beside(table)],
  ]
}

function startRows({ command, npx, node }: StartSpeed): Row[] {
  return [[command, `${npx.medianMs} ms`, `without npx ${node.medianMs} ms`]]
}

function weightRows({ fieldGzip, fieldFiles, engineGzip }: PageWeight): Row[] {
  return [
    ['field entry, gzip', `${kilobytes(fieldGzip)} kB`, `${fieldFiles.length} files`],
    ['engine and rules, gzip', `${kilobytes(engineGzip)} kB`, ''],
  ]
}

function kilobytes(bytes: number): number {
  return rounded(bytes / 1000)
}
