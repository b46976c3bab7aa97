/** What holds for the basic living allowances and for what is unknown, whatever is known of a child. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseInput } from '../../../core/cases/run-case.ts'
import { assess } from '../../../core/engine/index.ts'
import { isJsonObject } from '../../../core/model/json.ts'
import type { AnswerValidator, AssessInput } from '../../../core/model/session.ts'
import type { FormBundle } from '../../../core/model/plan.ts'
import { answerValidator } from '../../../core/validate/validator.ts'
import { loadRegistry } from '../../../server/plugins/load-registry.ts'

const ROUNDS = Number(process.env['TONGBIAO_ROUNDS'] ?? 200)
const RUN = { seed: 20200320, numRuns: ROUNDS }
const { registry } = loadRegistry({ trusted: true })
/** In the order of precedence: one standard only. */
const STANDARDS: readonly (readonly [string, string])[] = [
  ['B01', 'K01'],
  ['B02', 'K02'],
  ['B03', 'K03'],
]

/** Every worked case of a form that decides benefits or categories, as it is given. */
const given = registry.cases.flatMap((source) => {
  const bundle = registry.bundle(source.value.form)
  if (!bundle?.form.decisions.some((id) => id === 'D1' || id === 'D2')) return []
  const context = { definition: source.value, profiles: registry.profiles }
  const validate = answerValidator(bundle.form.schema)
  return source.value.cases.map((worked): Given => {
    const told = `${source.path}: ${worked.description}`
    return { told, bundle, validate, input: caseInput(worked, context) }
  })
})

interface Given {
  told: string
  bundle: FormBundle
  validate: AnswerValidator
  input: AssessInput
}

const decided = ({ bundle, validate, input }: Given) => assess(bundle, input, validate).decisions
const parent = fc.record({
  pStatus: fc.constantFrom('OK', 'DEAD', 'DECL_MISS', 'NOTFOUND', 'PRISON', 'LOST', 'SEV_DIS', 'REVOKED', undefined),
  pSince: fc.constantFrom('2018-01-01', '2019-09-20', '2020-03-01', undefined),
  pTermMonths: fc.constantFrom(5, 6, 36, undefined),
  pDisLevel: fc.constantFrom('1', '3', undefined),
  pDisType: fc.constantFrom('4', '5', undefined),
})
const settled = fc.option(fc.subarray(['K01', 'K02', 'K03', 'K04', 'K06', 'LB']), { nil: undefined })
const child = fc.record({
  father: parent,
  mother: parent,
  hiv: fc.constantFrom(true, false, undefined),
  birth: fc.constantFrom('2010-03-01', '2002-05-12', '2002-05-13', undefined),
  catFinal: settled,
  careSetting: fc.constantFrom('COMMUNITY', 'INST', undefined),
})

describe('the basic living allowances', () => {
  const bundle = registry.bundle('BL-02')
  if (!bundle) throw new Error('no form BL-02')
  const validate = answerValidator(bundle.form.schema)
  const params = registry.profiles.get('ben-t1') ?? {}
  const asked = (facts: Record<string, unknown>) =>
    assess(bundle, { answers: {}, facts, asOf: '2020-05-12', params }, validate).decisions['D2']

  it('are never added up', () => {
    fc.assert(
      fc.property(child, (facts) => {
        const result = asked(facts)
        const granted = STANDARDS.filter(([id]) => result?.outcomes.includes(id))
        expect(granted.length).toBeLessThanOrEqual(1)
        expect(Object.keys(result?.amounts ?? {}).length).toBeLessThanOrEqual(1)
      }),
      RUN,
    )
  })

  it('go by rank: the orphan before the unattended child before the child with HIV', () => {
    fc.assert(
      fc.property(child, fc.subarray(['K01', 'K02', 'K03'], { minLength: 1 }), (facts, catFinal) => {
        const first = STANDARDS.find(([, category]) => catFinal.includes(category))?.[0]
        expect(asked({ ...facts, birth: '2010-03-01', catFinal })?.outcomes).toEqual([first])
      }),
      RUN,
    )
  })
})

describe('what is unknown', () => {
  it('never refuses: no fact or answer that is taken away brings a refusal', () => {
    const chosen = fc.array(fc.nat(), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(fc.nat({ max: given.length - 1 }), chosen, (n, choices) => {
        const worked = nth(given, n)
        const before = refusedOf(worked)
        const { input, gone } = without(worked.input, choices)
        const after = refusedOf({ ...worked, input })
        expect(
          after.filter((id) => !before.includes(id)),
          `${worked.told}, without ${gone.join(', ')}`,
        ).toEqual([])
      }),
      RUN,
    )
  })

  it('is asked for: a category that is lost with a fact names what is missing', () => {
    const classified = given.filter(({ bundle }) => bundle.form.decisions.includes('D1'))
    fc.assert(
      fc.property(fc.nat({ max: classified.length - 1 }), fc.nat(), (n, choice) => {
        const worked = nth(classified, n)
        const { input, gone } = without(worked.input, [choice])
        const before = decided(worked)['D1']
        const after = decided({ ...worked, input })['D1']
        const lost = before?.outcomes.filter((code) => !after?.outcomes.includes(code)) ?? []
        if (lost.length > 0) expect(after?.unknown, `${worked.told}, without ${gone.join(', ')}`).not.toEqual([])
      }),
      RUN,
    )
  })
})

function nth<T>(list: readonly T[], n: number): T {
  const entry = list[n]
  if (entry === undefined) throw new RangeError(`no entry ${n}`)
  return entry
}

function refusedOf(worked: Given): string[] {
  return Object.values(decided(worked)).flatMap((result) => result.refused?.map((entry) => entry.id) ?? [])
}

/**
 * No facts of the child: what the county has settled (taken back, the facts alone decide again), and the grounds that a
 * form leaves to the one who fills it in (named by nobody, they are not there). A ground that a form demands is a fact.
 */
const SETTLED = ['catFinal', 'class', 'category']
const GROUNDS = ['emergencyTrigger', 'overrideReason', 'needs']
const WORDS: ReadonlySet<string> = new Set([...SETTLED, ...GROUNDS])

/** The input as if nobody had ever told some of its leaves, chosen by number, neither on this form nor before. */
function without(input: AssessInput, choices: readonly number[]): { input: AssessInput; gone: string[] } {
  const { answers, facts = {} } = input
  const leaves = [...leavesOf(answers), ...leavesOf(facts)].filter(
    (leaf) => !leaf.split('/').some((key) => WORDS.has(key)),
  )
  const gone = choices.flatMap((choice) => leaves[choice % Math.max(1, leaves.length)] ?? [])
  const cut = (value: unknown) => withoutLeaves(value, new Set(gone)) as Record<string, unknown>
  return { input: { ...input, answers: cut(answers), facts: cut(facts) }, gone }
}

function leavesOf(value: unknown, path = ''): string[] {
  if (!isJsonObject(value)) return [path]
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${path}/${key}`))
}

function withoutLeaves(value: unknown, gone: ReadonlySet<string>, path = ''): unknown {
  if (!isJsonObject(value)) return value
  const kept = Object.entries(value).filter(([key]) => !gone.has(`${path}/${key}`))
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutLeaves(inner, gone, `${path}/${key}`)]))
}
