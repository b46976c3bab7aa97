/** Results are told in words: no code or pointer stands where a title is known. */
import { describe, expect, it } from 'vitest'
import { assess } from '../../../core/engine/index.ts'
import { assessmentWords } from '../../../core/render/kit/views/assessment-words.ts'
import { realBundle } from './real-forms.ts'

const NAMES = {
  form: (id: string) => id,
  document: (id: string) => id,
  office: (code: string) => code,
  work: (what: string) => what,
}

describe('the result of an application for rehabilitation', () => {
  const bundle = realBundle('MD-04')
  const assessment = assess(bundle, { answers: { econ: 'DB' }, asOf: '2020-05-12' }, () => [])

  it.each([
    ['zh-CN', '残疾儿童康复救助', '重病病种'],
    ['en', 'Rehabilitation aid', 'Severe illnesses'],
  ] as const)('names the benefit and a fact that no field of the form holds, in %s', (lang, benefit, fact) => {
    const words = assessmentWords(bundle, assessment, NAMES, lang, {})
    expect([words.outcome('D2', 'B12'), words.answer('/illCodes').title]).toEqual([benefit, fact])
  })
})
