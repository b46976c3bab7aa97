/** What is told of an answer names its question and says its sentence, never a code. */
import { expect, it } from 'vitest'
import { differences } from '../../core/cases/match.ts'
import { issueText } from '../../web/design/form/preview/issue-words.ts'
import { sayExample } from '../../web/design/form/preview/example-texts.ts'
import { expectationWords } from '../../web/design/form/preview/expectation-words.ts'
import { shippedBundle } from '../core/design/preview/shipped-bundle.ts'

const bundle = shippedBundle('BL-01')
const expected = { contains: [{ path: '/idNo', code: 'idNumber.checksum', severity: 'error' }] }

it('An example that expects an issue tells question and sentence, in both languages', () => {
  const zh = expectationWords(bundle, 'zh-CN', (text, params) => sayExample('zh-CN', text, params))
  const en = expectationWords(bundle, 'en', (text, params) => sayExample('en', text, params))
  expect(differences([], expected, '')).toHaveLength(1)
  for (const said of [zh.expected('issues', expected), zh.found('issues', expected, [])]) {
    expect(said).toMatch(/“.+”：.+：须改正/)
    expect(said).not.toMatch(/idNumber|error|\{/)
  }
  expect(en.expected('issues', expected)).not.toMatch(/idNumber|\p{Script=Han}/u)
})

it('A sentence with a number that nobody names leaves it open, and a rule of the form says its own', () => {
  const named = { bundle, lang: 'zh-CN' } as const
  expect(issueText({ path: '/nowhere', code: 'number.minimum' }, named)).toBe('/nowhere：“…”不能小于…')
  const own = bundle.form.fields.flatMap(({ checks }) => checks).find(({ code }) => !code.startsWith('check.'))
  expect(own).toBeDefined()
  expect(issueText({ code: own?.code }, named)).toBe(own?.message)
})
