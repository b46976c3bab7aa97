/** A field may ask for a day on which offices work; holidays are the county's, as data. */
import { expect, it } from 'vitest'
import { assess } from '../../../core/engine/index.ts'
import { mount } from '../../../core/registry/mount.ts'
import { answerValidator } from '../../../core/validate/validator.ts'

const form = {
  type: 'object',
  title: '预约',
  'x-form': {
    id: 'ZZ-01',
    version: 1,
    mode: 'form',
    subject: 'child',
    filledBy: ['CM'],
    clauses: [],
    effectiveFrom: '2020-03-20',
  },
  properties: { visitOn: { type: 'string', format: 'working-day', title: '办理日期' } },
}
const { registry } = mount({
  files: [{ plugin: 'zz', path: 'zz/forms/ZZ-01.form.json', content: form }],
  schemas: {},
  blocks: {},
  en: {},
  engine: '0.1.0',
  hash: (text) => String(text.length),
  trusted: true,
})
const calendar = { holidays: ['2020-05-01'], makeUpDays: ['2020-05-09'] }

it.each([
  ['2020-05-12', []],
  ['2020-05-09', []],
  ['2020-05-10', ['/visitOn date.notWorkingDay']],
  ['2020-05-01', ['/visitOn date.notWorkingDay']],
  ['2020-05-32', ['/visitOn date.format']],
])('an appointment on %s gives %j', (visitOn, expected) => {
  const bundle = registry.bundle('ZZ-01')
  if (!bundle) throw new Error('the form is not mounted')
  const validate = answerValidator(bundle.form.schema)
  const { issues } = assess(bundle, { answers: { visitOn }, asOf: '2020-05-12', calendar }, validate)
  expect(issues.map((issue) => `${issue.path} ${issue.code}`)).toEqual(expected)
})
