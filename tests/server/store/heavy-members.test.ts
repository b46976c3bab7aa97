import { describe, expect, it } from 'vitest'
import { heavyOf, joined, split, withoutHeavy } from '../../../server/store/shared/heavy-members.ts'

const record = {
  form: 'LB-04',
  facts: { name: '桐小北' },
  answers: { seenChild: true },
  assessment: { valid: true },
  by: 'cm',
}
const [heavy = ''] = heavyOf('record')

describe('What is kept beside the rest of a record', () => {
  it('comes back into its old place, so that a dump has the same bytes', () => {
    const { data, apart } = split('record', record)
    expect(Object.keys(apart ?? {})).toContain(heavy)
    expect(JSON.stringify(joined(data, apart))).toBe(JSON.stringify(record))
  })

  it('never hides what was written later by a server that keeps it in the record', () => {
    const { apart } = split('record', record)
    const later = { ...record, [heavy]: { changed: true } }
    expect(joined(later, apart)).toEqual(later)
  })

  it('is left out for whoever reads lightly, and for nobody else', () => {
    expect(Object.keys(withoutHeavy('record', record))).not.toContain(heavy)
    expect(Object.keys(record)).toContain(heavy)
  })

  it('is nothing in a kind without heavy members', () => {
    expect(split('subject', record)).toEqual({ data: record, apart: null })
  })
})
