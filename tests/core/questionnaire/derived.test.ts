/** What follows is not asked, is shown with its source, can be corrected, and is no part of an assessment of given answers. */
import { describe, expect, it } from 'vitest'
import { assess, openSession, questionnaireFor } from '../../../core/engine/index.ts'
import type { FactMeta, QuestionnaireItem } from '../../../core/model/questionnaire.ts'
import type { Worker } from '../../../core/model/session.ts'
import { answerValidator } from '../../../core/validate/validator.ts'
import { loadRegistry } from '../../../server/plugins/load-registry.ts'

const { registry } = loadRegistry({ trusted: true })
const WORKER: Worker = {
  name: '何敏',
  role: 'CM',
  org: '村民委员会',
  area: '341399100201',
  now: '2020-05-12T09:30:00+08:00',
}
const ASKED: FactMeta = { confirmed: '2020-05-12', how: 'asked' }

function bundle(id: string) {
  const found = registry.bundle(id)
  if (!found) throw new Error(`no form ${id}`)
  return found
}

interface Known {
  facts?: Record<string, unknown>
  answers?: Record<string, unknown>
  meta?: Record<string, FactMeta>
  worker?: Worker
}

function items(forms: string[], known: Known): QuestionnaireItem[] {
  const inPlay = forms.map((id) => ({ id, reason: '', bundle: bundle(id) }))
  const { facts = {}, ...more } = known
  return questionnaireFor({ forms: inPlay, facts, asOf: '2020-05-12', ...more }).sections.flatMap((part) => part.items)
}

function item(forms: string[], path: string, known: Known): QuestionnaireItem | undefined {
  return items(forms, known).find((entry) => entry.path === path)
}

describe('what follows from something known', () => {
  it('is not asked again as an item of a score, and says what it follows from', () => {
    const found = item(['LB-01'], '/L3', { facts: { contactFreq: 'WEEKLY' }, meta: { contactFreq: ASKED } })
    expect(found).toMatchObject({ state: 'known', derived: { value: 'a', from: ['contactFreq'] } })
    expect(found?.reason).toBe('由父母联系频次得出，有误请更正')
  })

  it('is asked while what it would follow from is not known', () => {
    expect(item(['LB-01'], '/L3', {})).toMatchObject({ state: 'ask' })
  })

  it('is asked when what it would follow from is too old to count', () => {
    const old: FactMeta = { confirmed: '2019-11-02', how: 'asked' }
    expect(item(['LB-01'], '/L3', { facts: { contactFreq: 'WEEKLY' }, meta: { contactFreq: old } })?.state).toBe('ask')
  })

  it('follows from an answer of today although the fact on record is too old', () => {
    const old: FactMeta = { confirmed: '2019-11-02', how: 'asked' }
    const known = { facts: { contactFreq: 'WEEKLY' }, meta: { contactFreq: old }, answers: { contactFreq: 'MONTHLY' } }
    expect(item(['LB-01'], '/L3', known)).toMatchObject({ state: 'known', derived: { value: 'b' } })
  })

  it('is sex and birth where the identity number is, and the village of the worker where the child lives', () => {
    const known = { answers: { idNo: '341399201206141115' }, worker: WORKER }
    const derived = items(['BL-01'], known).flatMap((entry) =>
      entry.derived ? [[entry.fact, entry.derived.value]] : [],
    )
    expect(Object.fromEntries(derived)).toMatchObject({
      idType: 'ID',
      sex: '1',
      birth: '2012-06-14',
      liveArea: '341399100201',
    })
  })

  it('is never a sign of harm: those are asked on every visit', () => {
    for (const sign of ['/harmSigns', '/aloneSigns', '/seenChild'])
      expect(item(['LB-04'], sign, { facts: { harmSigns: false }, worker: WORKER })?.state, sign).toBe('ask')
  })
})

describe('one signature and one consent', () => {
  it('serve all forms that are handed in together', () => {
    const all = items(['BL-01', 'LB-01'], {})
    expect(all.filter(({ path }) => path === '/fill/sign').map(({ forms }) => forms)).toEqual([['BL-01', 'LB-01']])
    expect(all.filter(({ path }) => path === '/fill/consent').map(({ forms }) => forms)).toEqual([['BL-01', 'LB-01']])
  })

  it('hold for the care of a year: after that, and after a change of guardian, consent is asked again', () => {
    const facts = { consent: true }
    const at = (confirmed: string) => ({ facts, meta: { consent: { ...ASKED, confirmed } } })
    expect(item(['LB-04'], '/fill/consent', at('2020-03-25'))?.state).toBe('known')
    expect(item(['LB-04'], '/fill/consent', at('2019-03-25'))?.state).toBe('ask')
    const changed = {
      consent: { ...ASKED, confirmed: '2020-03-25' },
      'guardian.gName': { ...ASKED, changed: '2020-04-20' },
    }
    expect(item(['LB-04'], '/fill/consent', { facts, meta: changed })?.state).toBe('ask')
  })

  it('are asked anew where data serve another purpose, an application for a benefit', () => {
    expect(item(['BL-02'], '/fill/consent', { facts: { consent: true } })?.state).toBe('ask')
  })
})

describe('an assessment of given answers', () => {
  it('fills nothing in that follows: what is missing is missing', () => {
    const input = { answers: { contactFreq: 'WEEKLY', idNo: '341399201206141115' }, asOf: '2020-05-12' }
    const { issues, scores, answers } = assess(bundle('LB-01'), input, answerValidator(bundle('LB-01').form.schema))
    expect(issues.filter(({ code }) => code === 'field.required').map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/L3', '/sex', '/birth']),
    )
    expect(scores['SC-2']?.missing).toContain('L3')
    expect(answers).not.toHaveProperty('L3')
  })
})

describe('a form while it is being filled', () => {
  const open = (id: string, start: Known = {}) => {
    const { facts = {}, answers = {}, ...more } = start
    return openSession(bundle(id), { answers, facts, asOf: '2020-05-12', worker: WORKER, ...more }, () => [])
  }

  it('shows the value with its source, and follows when the source changes', () => {
    const session = open('LB-01')
    session.set('/contactFreq', 'WEEKLY')
    expect(session.field('/L3')).toMatchObject({ value: 'a', derived: ['父母联系频次'] })
    session.set('/contactFreq', 'QUARTER')
    expect(session.field('/L3').value).toBe('c')
  })

  it('takes a correction as an answer, and hands in which answers nobody gave', () => {
    const session = open('LB-01')
    session.set('/contactFreq', 'WEEKLY')
    session.set('/returnsPerYear', 1)
    session.set('/L3', 'b')
    expect(session.field('/L3').derived).toBeUndefined()
    const { answers, derived } = session.filled()
    expect(answers).toMatchObject({ L3: 'b', L4: 'b' })
    expect(derived).toContain('/L4')
    expect(derived).not.toContain('/L3')
    expect(session.draft()).not.toHaveProperty('L4')
  })

  it('says that the carer is the same only as long as nobody corrects who it is', () => {
    const facts = { carer: { gName: '王桂英', gRelation: '04' } }
    const session = open('LB-04', { facts })
    expect(session.field('/carerSame').value).toBe(true)
    session.know({ 'carer.gName': '李桂兰' })
    expect(session.field('/carerSame').value).toBe(false)
  })
})
