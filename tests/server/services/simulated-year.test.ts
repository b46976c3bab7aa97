/** The year of a made-up child: as often as its band and its schedules say, each duty once, changed when they change. */
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { assess } from '../../../core/engine/index.ts'
import { answerValidator } from '../../../core/validate/validator.ts'
import type { FormBundle } from '../../../core/model/plan.ts'
import type { AnswerValidator } from '../../../core/model/session.ts'
import type { Registry } from '../../../core/registry/registry.ts'
import { mountPlugins, pluginsIn } from '../../../server/plugins/load-registry.ts'
import { projectRoot } from '../../../server/plugins/project-root.ts'
import { dutyOf } from '../../../server/services/mounted-duties.ts'
import { simulatedYear, type YearEntry } from '../../../server/services/simulated-year.ts'

const ROOT = projectRoot()
const { plugins } = pluginsIn([join(ROOT, 'plugins')])

function registryWith(plugin: string, path: string, change: (text: string) => string): Registry {
  const texts = plugins.get(plugin) ?? {}
  const changed = { ...texts, [path]: change(texts[path] ?? '') }
  expect(changed[path]).not.toBe(texts[path])
  return mountPlugins(ROOT, new Map([...plugins, [plugin, changed]])).registry
}

function yearOf(registry: Registry, facts: Record<string, unknown>, visited = true): Promise<YearEntry[]> {
  return simulatedYear({
    duties: [...registry.schedules.values()].flatMap(({ value, path }) => dutyOf(registry, value, path)),
    bundle: (form) => registry.bundle(form),
    assess: (bundle, answers, known, asOf) => assess(bundle, { answers, facts: known, asOf }, validatorOf(bundle)),
    sample: {
      facts: { birth: '2017-05-05', ...facts },
      since: '2025-03-01',
      done: visited ? [{ form: 'LB-04', day: '2025-12-20' }] : [],
    },
    from: '2026-01-01',
  })
}

const validators = new WeakMap<FormBundle, AnswerValidator>()

function validatorOf(bundle: FormBundle): AnswerValidator {
  const known = validators.get(bundle) ?? answerValidator(bundle.form.schema)
  validators.set(bundle, known)
  return known
}

const YELLOW = { catFinal: ['K02'], scores: { 'SC-1': { finalBand: 'YELLOW', at: '2025-12-20' } } }
const visits = (year: readonly YearEntry[]): YearEntry[] => year.filter(({ origin }) => origin.id === 'SC-1')

describe('The year of a yellow child', () => {
  let shipped: Registry
  let year: YearEntry[]
  beforeAll(async () => {
    shipped = mountPlugins(ROOT, plugins).registry
    year = await yearOf(shipped, YELLOW)
  }, 120_000)

  it('has a visit a month, each counted from the one before', () => {
    expect(visits(year).map(({ base, due }) => `${base} ${due}`)).toEqual(
      Array.from({ length: 12 }, (_, n) => {
        const day = (at: number): string => (at === 0 ? '2025-12-20' : `2026-${String(at).padStart(2, '0')}-20`)
        return `${day(n)} ${day(n + 1)}`
      }),
    )
    expect(visits(year)[0]).toMatchObject({
      origin: {
        kind: 'instrument',
        limits: [{ conditional: false }, { in: 'q-end', conditional: true }],
      },
      kind: 'visit',
      form: 'LB-04',
      role: 'CM',
      clauses: ['S2.9-1'],
    })
  })

  it('has the visit of each quarter met by one of them', () => {
    const quarters = year.filter(({ origin }) => origin.id === 'G1')
    expect(quarters.map(({ due, done, metBy }) => `${due} ${done} ${metBy}`)).toEqual([
      '2026-03-31 2026-01-20 LB-04',
      '2026-06-30 2026-04-20 LB-04',
      '2026-09-30 2026-07-20 LB-04',
      '2026-12-31 2026-10-20 LB-04',
    ])
  })

  it('has a visit a fortnight when the score of the draft says so', async () => {
    const changed = registryWith('custody', 'instruments/SC-1.instrument.json', (text) => {
      const score = JSON.parse(text) as { followUps: { bands?: string[]; then: { kind: string; due: unknown }[] }[] }
      const visit = score.followUps.find(({ bands }) => bands?.includes('YELLOW'))?.then[0]
      if (visit) visit.due = '14d'
      return JSON.stringify(score)
    })
    const sooner = visits(await yearOf(changed, YELLOW))
    expect(sooner.slice(0, 2).map(({ due }) => due)).toEqual(['2026-01-03', '2026-01-17'])
    expect(sooner.length).toBe(26)
  }, 120_000)

  it('has more when a schedule of the draft comes every month', async () => {
    const changed = registryWith('left-behind-care', 'schedules/G1.schedule.json', (text) =>
      text.replace('"quarter"', '"month"').replace('"q-end"', '"m-end"'),
    )
    const monthly = (await yearOf(changed, YELLOW)).filter(({ origin }) => origin.id === 'G1')
    expect(monthly.map(({ due }) => due)).toContain('2026-02-28')
    expect(monthly.length).toBe(12)
  }, 120_000)

  it('has nothing of what is for others, and for a child of age nothing at all', async () => {
    expect(year.filter(({ origin }) => ['G2', 'G5g', 'G5h'].includes(origin.id))).toEqual([])
    expect(await yearOf(shipped, { ...YELLOW, birth: '1999-01-01' }, false)).toEqual([])
  }, 120_000)

  it('takes up what is late already, and the visit that makes up for it counts for its own quarter too', async () => {
    const entries = await yearOf(shipped, { ...YELLOW, scores: {} }, false)
    const quarters = entries.filter(({ origin }) => origin.id === 'G1')
    expect(quarters.slice(0, 2).map(({ due, done, metBy }) => `${due} ${done} ${metBy}`)).toEqual([
      '2025-12-31 2026-01-01 null',
      '2026-06-30 2026-06-30 LB-04',
    ])
  }, 120_000)
})
