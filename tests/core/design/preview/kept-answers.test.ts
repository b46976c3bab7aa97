import { describe, expect, it } from 'vitest'
import { keptAnswers, rememberedAnswers } from '../../../../core/design/preview/kept-answers.ts'
import { shippedBundle } from './shipped-bundle.ts'

const bundle = shippedBundle('LB-05')

describe('Answers in a preview', () => {
  it('stay where the question is still there, and go where it cannot hold them any more', () => {
    const answers = { period: 'OTHER', periodOther: '秋收', gone: 1 }
    expect(keptAnswers(bundle, answers)).toEqual({ period: 'OTHER', periodOther: '秋收' })
    expect(keptAnswers(bundle, { period: 'NO_SUCH_OPTION', periodOther: 7 })).toEqual({})
  })

  it('keep rows column by column, and typed reasons where the question takes them', () => {
    const form = {
      ...bundle.form,
      fields: bundle.form.fields.flatMap((field) =>
        field.key !== 'periodOther'
          ? [field]
          : [
              { ...field, key: 'rows', pattern: '/rows', kind: 'rows' as const },
              { ...field, key: 'name', pattern: '/rows/*/name', parent: '/rows/*', missing: ['unknown' as const] },
            ],
      ),
    }
    const given = { rows: [{ name: '甲', old: 1 }, { name: { missing: 'unknown' } }, { name: { missing: 'refused' } }] }
    expect(keptAnswers({ ...bundle, form }, given)).toEqual({
      rows: [{ name: '甲' }, { name: { missing: 'unknown' } }, {}],
    })
  })

  it('come back with a question that was taken away and put back', () => {
    const without = { form: { ...bundle.form, fields: bundle.form.fields.filter(({ key }) => key !== 'periodOther') } }
    const typed = { period: 'OTHER', periodOther: '秋收' }
    const afterRemoval = rememberedAnswers(bundle, {}, typed)
    const shown = keptAnswers({ ...bundle, ...without }, afterRemoval)
    expect(shown).toEqual({ period: 'OTHER' })
    const memory = rememberedAnswers(without, afterRemoval, shown)
    expect(keptAnswers(bundle, memory)).toEqual(typed)
  })

  it('do not come back when the person emptied the question', () => {
    const memory = rememberedAnswers(bundle, { period: 'OTHER', periodOther: '秋收' }, { period: 'OTHER' })
    expect(memory).toEqual({ period: 'OTHER' })
  })
})
