/** A county that changed a form keeps its changes when a new release changes the same form. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonDifference } from '../../../core/design/json-difference.ts'
import { mergeJson } from '../../../core/design/merge-json.ts'
import { mergeTexts } from '../../../core/design/merge-texts.ts'

const undecided = (): null => null
const form = {
  title: '走访表',
  items: [
    { id: 'G1', points: 10 },
    { id: 'G2', points: 20 },
  ],
}

describe('a county change and a release change', () => {
  it('of different places both stand', () => {
    const mine = { ...form, title: '本县走访表' }
    const theirs = { ...form, items: [{ id: 'G1', points: 12 }, form.items[1], { id: 'G3', points: 5 }] }
    const merged = mergeJson({ base: form, mine, theirs }, undecided)
    expect(merged).toEqual({
      value: { ...theirs, title: '本县走访表' },
      conflicts: [],
      taken: ['/items'],
    })
  })

  it('of the same place is a conflict in which nothing of the county is lost before somebody decides', () => {
    const mine = { ...form, items: [{ id: 'G1', points: 15 }, form.items[1]] }
    const theirs = { ...form, items: [{ id: 'G1', points: 12 }, form.items[1]] }
    const at = '/items/[id=G1]/points'
    const open = mergeJson({ base: form, mine, theirs }, undecided)
    expect(open).toEqual({ value: mine, conflicts: [{ at, base: 10, mine: 15, theirs: 12 }], taken: [] })
    expect(mergeJson({ base: form, mine, theirs }, () => 'theirs').value).toEqual(theirs)
    expect(mergeJson({ base: form, mine, theirs }, () => 'mine').value).toEqual(mine)
  })

  it('that takes away what the other changed is a conflict, not a loss', () => {
    const mine = { ...form, items: [{ id: 'G1', points: 15 }, form.items[1]] }
    const theirs = { ...form, items: [form.items[1]] }
    const [conflict] = mergeJson({ base: form, mine, theirs }, undecided).conflicts
    expect(conflict).toEqual({ at: '/items/[id=G1]', base: form.items[0], mine: mine.items[0] })
  })

  it('keeps the new order of rows of the release, since the first row that fits decides', () => {
    const mine = { ...form, title: '本县走访表' }
    const theirs = { ...form, items: [...form.items].reverse() }
    expect(mergeJson({ base: form, mine, theirs }, undecided).value).toEqual({ ...theirs, title: '本县走访表' })
  })

  it('merges to the release where the county changed nothing, and to the county where the release changed nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (base, other) => {
        expect(jsonDifference(other, mergeJson({ base, mine: base, theirs: other }, undecided).value)).toEqual([])
        expect(jsonDifference(other, mergeJson({ base, mine: other, theirs: base }, undecided).value)).toEqual([])
      }),
      { seed: 20201124, numRuns: Number(process.env['TONGBIAO_ROUNDS'] ?? 200) },
    )
  })
})

describe('the files of a plugin', () => {
  const base = { 'forms/A.form.json': '{"title":"甲","note":"一"}', 'a.hbs': '旧', 'b.hbs': '乙', 'c.hbs': '丙' }
  const mine = { 'forms/A.form.json': '{"title":"县","note":"一"}', 'a.hbs': '县', 'b.hbs': '乙', 'c.hbs': '丙' }

  it('follow the release where only the release changed them, and stay where only the county did', () => {
    const theirs = { ...base, 'b.hbs': '新乙', 'd.hbs': '丁' }
    expect(mergeTexts({ base, mine, theirs })).toEqual([
      { path: 'b.hbs', text: '新乙', conflicts: [], taken: [''] },
      { path: 'd.hbs', text: '丁', conflicts: [], taken: [''] },
    ])
  })

  it('are told as a whole where both changed a wording, and place by place where both changed a form', () => {
    const theirs = { ...base, 'a.hbs': '新', 'forms/A.form.json': '{"title":"甲","note":"二"}' }
    const [wording, changed] = mergeTexts({ base, mine, theirs })
    expect(wording).toEqual({
      path: 'a.hbs',
      text: '县',
      conflicts: [{ at: '', base: '旧', mine: '县', theirs: '新' }],
      taken: [],
    })
    expect(changed?.conflicts).toEqual([])
    expect(JSON.parse(changed?.text ?? '')).toEqual({ title: '县', note: '二' })
  })

  it('take what was decided', () => {
    const theirs = { ...base, 'a.hbs': '新' }
    const [wording] = mergeTexts({ base, mine, theirs }, { 'a.hbs': { '': 'theirs' } })
    expect(wording).toMatchObject({ text: '新', conflicts: [], taken: [''] })
  })
})
