import { describe, expect, it } from 'vitest'
import { whyQuestion, type WhyQuestion } from '../../../../core/design/preview/why-question.ts'
import { whyDecision, whyScore } from '../../../../core/design/preview/why-result.ts'
import { assess, openSession } from '../../../../core/engine/index.ts'
import { AS_OF, lookingAt, registry, shippedBundle, type Filling } from './shipped-bundle.ts'

function why(form: string, pointer: string, filling: Filling): WhyQuestion {
  const { answers, facts = {} } = filling
  const session = openSession(shippedBundle(form), { answers, facts, asOf: AS_OF }, () => [])
  const found = whyQuestion(lookingAt(form, filling), pointer, session.field(pointer), session.draft())
  if (found === null) throw new Error(`no question ${pointer}`)
  return found
}

describe('Why a question is asked', () => {
  it('is told by its condition in words, the answers that were read, and whether it holds', () => {
    const hidden = why('LB-05', '/periodOther', { answers: { period: 'SUMMER' } })
    expect(hidden.shown).toBe(false)
    expect(hidden.shownBy.map(({ look }) => look)).toMatchObject([
      { isSentence: true, outcome: false, reads: [{ title: '时段', value: 'SUMMER' }] },
    ])
    expect(hidden.shownBy[0]?.look.text).toMatch(/^“时段”为“.+”$/)
    const shown = why('LB-05', '/periodOther', { answers: { period: 'OTHER', periodOther: '秋收' } })
    expect(shown).toMatchObject({ shown: true, required: true, source: 'typed', value: '秋收' })
    expect(shown.shownBy[0]?.look.outcome).toBe(true)
  })

  it('is told in English to those who read English', () => {
    const { title, shownBy } = why('LB-05', '/periodOther', { answers: { period: 'OTHER' }, lang: 'en' })
    expect(`${title} ${shownBy[0]?.look.text}`).not.toMatch(/\p{Script=Han}/u)
  })

  it('says of a rule about an unanswered question what was not known', () => {
    const look = why('LB-03', '/p4Reason', { answers: {} }).shownBy[0]?.look
    expect(look?.outcome).toBeNull()
    expect(look?.reads.map(({ value }) => value)).toEqual([null])
  })

  it('names what a calculated value was calculated from', () => {
    const covered = why('LB-05', '/keyCovered', { answers: { keyTotal: 2, children: [{ key: true }, { key: false }] } })
    expect(covered).toMatchObject({ source: 'calculated', value: 50 })
    expect(covered.sourceRule?.reads).toContainEqual(expect.objectContaining({ title: '辖区重点对象数', value: 2 }))
  })

  it('says which check is told', () => {
    const { checks } = why('LB-05', '/patrolAt', { answers: { patrolAt: '2027-01-01T09:00:00+08:00' } })
    expect(checks.map(({ told, look }) => [told, look.outcome])).toContainEqual([true, false])
  })
})

describe('Why a result is so', () => {
  it('is told by the triggers of a score, those that fired and those that did not', () => {
    const worked = registry.cases.find(({ value }) => value.of === 'SC-1')?.value
    const form = worked?.form ?? ''
    const given = { ...worked?.base?.given, ...worked?.cases[0]?.given }
    const at = lookingAt(form, { answers: given, facts: { ...worked?.base?.facts, ...worked?.cases[0]?.facts } })
    const score = whyScore(at, 'SC-1')
    const hit = score?.bands.filter(({ of, hit: fired }) => of === 'trigger' && fired).map(({ id }) => id)
    expect(hit).toEqual(at.run.score('SC-1')?.triggers)
    expect(score?.bands.length).toBeGreaterThan(0)
  })

  it('is told by the rows of a decision, and agrees with what was decided on every shipped case of D6', () => {
    for (const { value } of registry.cases.filter((source) => source.value.of === 'D6'))
      for (const worked of value.cases) {
        const answers = { ...value.base?.given, ...worked.given }
        const facts = { ...value.base?.facts, ...worked.facts }
        const at = lookingAt(value.form, { answers, facts })
        const rows = whyDecision(at, 'D6', AS_OF)
        const reasons = assess(at.bundle, { answers, facts, asOf: AS_OF }, () => []).decisions['D6']?.reasons ?? []
        const hit = rows.filter(({ reached, verdict }) => reached && verdict === true).map(({ because }) => because)
        expect(hit).toEqual(reasons.map(({ text }) => text))
      }
  })
})
