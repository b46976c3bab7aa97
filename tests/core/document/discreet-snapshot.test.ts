import { describe, expect, it } from 'vitest'
import { discreetSnapshot, placesNaming } from '../../../core/document/discreet-snapshot.ts'

const DEFINITION = {
  discreet: { K03: { code: 'OTHER', label: '其他保障类儿童' }, B03: { code: 'ALLOWANCE', label: '补贴' } },
  data: {
    categories: { from: ['facts:/catFinal'] },
    reason: { from: ['/decision/reason'] },
    refused: { from: ['assessment:/refused/[id=B01]/reason'] },
    monthly: { from: ['assessment:/calculated/~1monthly', 'assessment:/amounts/ALLOWANCE'] },
  },
  elements: [{ id: 'result', title: '', source: '', from: [{ at: '/decision/result', oneOf: ['PASS'] }], fields: [] }],
}

const SNAPSHOT = {
  answers: { hiv: true, decision: { result: 'PASS', reason: '符合条件', opinion: '艾滋病专案' }, note: 'K03' },
  facts: { catFinal: ['K03', 'K04', 'K03'], hiv: true },
  assessment: {
    refused: [
      { id: 'B01', reason: '不是孤儿', facts: ['/hiv'] },
      { id: 'B03', reason: '超龄' },
    ],
    amounts: { B03: 1000, B01: 0 },
    calculated: { '/monthly': 1000, '/hiv': true },
  },
  labels: {
    '/decision/kind': [
      { code: 'B03', label: '艾滋病病毒感染儿童补贴' },
      { code: 'B01', label: '孤儿基本生活费' },
    ],
    '/fill/fillRole': [{ code: 'HIV_CASE', label: '艾滋病专案' }],
  },
  signers: [{ name: '蓝某', role: 'HIV_CASE' }],
  number: '泗民待遇〔2020〕1号',
}

describe('The snapshot of a restricted paper', () => {
  const discreet = discreetSnapshot(DEFINITION, SNAPSHOT)

  it('keeps what the document reads and nothing else, with neutral codes and words', () => {
    expect(discreet).toEqual({
      answers: { decision: { result: 'PASS', reason: '符合条件' } },
      facts: { catFinal: ['OTHER', 'K04'] },
      assessment: {
        refused: [
          { id: 'B01', reason: '不是孤儿' },
          { id: 'ALLOWANCE', reason: '超龄' },
        ],
        amounts: { ALLOWANCE: 1000 },
        calculated: { '/monthly': 1000 },
      },
      labels: {
        '/decision/kind': [
          { code: 'ALLOWANCE', label: '补贴' },
          { code: 'B01', label: '孤儿基本生活费' },
        ],
      },
      signers: [{ name: '蓝某' }],
      number: '泗民待遇〔2020〕1号',
      restricted: true,
    })
  })

  it('tells in which places a word stands that must not', () => {
    const named = { ...discreet, answers: { decision: { reason: '缺艾滋病检测报告' } } }
    expect([placesNaming(discreet, /艾滋/), placesNaming(named, /艾滋/)]).toEqual([[], ['/decision/reason']])
  })
})
