/** Every Chinese text of a plugin has its English, and a table from Excel changes only what the plugin has. */
import { describe, expect, it } from 'vitest'
import { comparedTexts, isMissing, translationsOf, withTexts } from '../../../core/design/translations.ts'

const files = {
  'forms/A.form.json': '{"title":"登记表","properties":{"a":{"title":"情况","description":"说明"}}}',
  'codelists/x.codelist.json': '{"items":[{"code":"1","label":"情况"}]}',
  'forms/A.cases.json': '{"cases":[{"description":"案例"}]}',
}
const locale = { 登记表: 'Register', 旧词: 'Old word' }

describe('the texts of a plugin', () => {
  it('are listed once with their places, missing ones first, unused ones without a place', () => {
    const texts = translationsOf(files, locale, { 说明: 'Note' })
    expect(texts).toEqual([
      { zh: '情况', en: '', elsewhere: '', files: ['codelists/x.codelist.json', 'forms/A.form.json'] },
      { zh: '旧词', en: 'Old word', elsewhere: '', files: [] },
      { zh: '登记表', en: 'Register', elsewhere: '', files: ['forms/A.form.json'] },
      { zh: '说明', en: '', elsewhere: 'Note', files: ['forms/A.form.json'] },
    ])
    expect(texts.filter(isMissing).map(({ zh }) => zh)).toEqual(['情况'])
  })

  it('are changed by a table only where they are known and filled, and the rest is named', () => {
    const table = comparedTexts(translationsOf(files, locale), [
      ['情况', 'Situation'],
      ['登记表', 'Register'],
      ['说明', ''],
      ['别处的词', 'Elsewhere'],
    ])
    expect(table).toEqual({ changed: [{ zh: '情况', before: '', after: 'Situation' }], unknown: ['别处的词'] })
    const next = withTexts(locale, table.changed)
    expect(Object.entries(next)).toEqual([
      ['情况', 'Situation'],
      ['旧词', 'Old word'],
      ['登记表', 'Register'],
    ])
    expect(withTexts(next, [{ zh: '旧词', after: '' }])).not.toHaveProperty('旧词')
  })
})
