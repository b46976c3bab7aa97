/** The goals of speed beside what this run measured: told as met or not, so that nobody has to compare by eye. */
import { rounded } from './measuring.ts'
import type { Figures } from './report.ts'
import type { AdapterSpeed } from './store-speed.ts'
import type { SyncSpeed } from './sync-speed.ts'

export interface Goal {
  /** What is done. */
  of: string
  goal: string
  measured: string
  /** `null`: this run did not go far enough to say. */
  met: boolean | null
}

type Measured = Omit<Figures, 'seconds' | 'designer'>

const LOAD_SECONDS = 300
const CEILING = 50_000
const MILLION = 1_000_000

export function goalsOf({ rule, assess, form, store, sync, weight }: Measured): Goal[] {
  const notice = assess.measured.find((one) => one.form === 'CU-01')
  return [
    atLeast('rule of three terms', 1_000_000, rule.perSecond, '/s'),
    atMost('one assessment of CU-01', 0.2, notice?.medianMs ?? null, 'ms'),
    atMost('form of 200 fields, first screen', 0.5, rounded(form.renderer.firstMs / form.byHand.firstMs), '× by hand'),
    atMost('form of 200 fields, every field', 1.2, form.ratio.whole, '× by hand'),
    atMost('one key', 1.1, form.ratio.key, '× by hand'),
    ...store.flatMap(storeGoals),
    ...sync.flatMap(syncGoals),
    atMost('field entry', 170, rounded(weight.fieldGzip / 1000), 'kB'),
    atMost('engine and rules', 40, rounded(weight.engineGzip / 1000), 'kB'),
  ]
}

function storeGoals({ adapter, write, load, lists }: AdapterSpeed): Goal[] {
  const [first] = write
  const growth = write.slice(1).map((one) => {
    const ratio = first === undefined ? null : rounded(one.medianMs / first.medianMs)
    return atMost(`${adapter}: a write at ${one.subjects} children`, 2, ratio, `× at ${first?.subjects ?? 0}`)
  })
  const full = write.find((one) => one.subjects >= CEILING)
  const slowest = lists === null ? null : Math.max(...lists.pages.map((page) => page.p95Ms))
  const isLong = load.seconds >= LOAD_SECONDS
  const submissions = `${adapter}: submissions of ${load.answers} answers for ${isLong ? load.seconds : LOAD_SECONDS} s`
  const rate = `${load.perSecond} /s for ${load.seconds} s, ${load.failures} failures`
  const isFast = load.perSecond >= 100 && load.failures === 0
  return [
    ...growth,
    { of: submissions, goal: '≥ 100 /s, 0 failures', measured: rate, met: isLong || !isFast ? isFast : null },
    adapter === 'folder'
      ? atMost(`${adapter}: a start at ${CEILING} children`, 10_000, full?.startMs ?? null, 'ms')
      : atMost(
          `${adapter}: the slowest list at ${MILLION} submissions, p95`,
          500,
          lists !== null && lists.records >= MILLION ? slowest : null,
          'ms',
        ),
  ]
}

function syncGoals({ adapter, phones, children, changes, firstMs, changesMs }: SyncSpeed): Goal[] {
  return [
    atMost(`${adapter}: ${phones} phones read ${children} children with two years at once`, 5000, firstMs, 'ms'),
    atMost(`${adapter}: a phone reads ${changes} changes`, 1000, changesMs, 'ms'),
  ]
}

function atMost(of: string, bound: number, value: number | null, unit: string): Goal {
  return goalOf(of, `≤ ${bound} ${unit}`, value, unit, value === null ? null : value <= bound)
}

function atLeast(of: string, bound: number, value: number, unit: string): Goal {
  return goalOf(of, `≥ ${bound} ${unit}`, value, unit, value >= bound)
}

function goalOf(of: string, goal: string, value: number | null, unit: string, met: boolean | null): Goal {
  return { of, goal, measured: value === null ? 'only with --long' : `${value} ${unit}`, met }
}

/** For people: one line a goal. */
export function goalTable(goals: readonly Goal[]): string {
  const width = (column: 'of' | 'goal') => Math.max(...goals.map((goal) => goal[column].length))
  const verdict = (met: boolean | null) => (met === null ? 'open' : met ? 'met' : 'NOT MET')
  const lines = goals.map(({ of, goal, measured, met }) =>
    [of.padEnd(width('of')), goal.padEnd(width('goal')), verdict(met).padEnd('NOT MET'.length), measured].join('  '),
  )
  return ['goals', ...lines].join('\n')
}
