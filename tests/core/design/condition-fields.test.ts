/** What a rule may name is titled in the language of the page, the block around a question included. */
import { expect, it } from 'vitest'
import { namedInForm } from '../../../core/design/condition-fields.ts'
import { shippedBundle } from './preview/shipped-bundle.ts'

it('A question of a form inside a block is titled in English with its block', () => {
  const bundle = shippedBundle('BL-01')
  const titled = (lang: 'zh-CN' | 'en') => namedInForm(bundle, '', lang).filter(({ title }) => title.includes(' · '))
  expect(titled('zh-CN').length).toBeGreaterThan(0)
  expect(titled('en').map(({ name }) => name)).toEqual(titled('zh-CN').map(({ name }) => name))
  for (const { name, title } of titled('en').filter(({ name }) => !name.startsWith('facts.')))
    expect(title, name).not.toMatch(/\p{Script=Han}/u)
})
