/** What is missing and left to others: never more than that. */
import { describe, expect, it } from 'vitest'
import { isLeftMissing } from '../../../core/answers/left-fields.ts'
import type { FieldPlan } from '../../../core/model/plan.ts'

const field = (pattern: string, kind: FieldPlan['kind'], calculate?: string) => ({
  pattern,
  kind,
  server: false,
  ...(calculate === undefined ? {} : { calculate }),
})
const fields = [
  field('/bank', 'object'),
  field('/bank/account', 'text'),
  field('/bank/sum', 'number', '1 + 1'),
  field('/father', 'object'),
  field('/father/status', 'text'),
  field('/father/hiv', 'text'),
]
const left = new Set(['/bank/account', '/father/hiv'])
const missing = (path: string, code = 'field.required') => isLeftMissing({ code, path }, left, fields)

describe('What is missing and left to others', () => {
  it('is a field that they fill, or a block of which they fill all that is asked', () => {
    expect(missing('/father/hiv')).toBe(true)
    expect(missing('/bank')).toBe(true)
  })

  it('is no block that somebody else fills the rest of: left out whole it is still missing', () => {
    expect(missing('/father')).toBe(false)
    expect(missing('/father/status')).toBe(false)
    expect(missing('/nothing')).toBe(false)
  })

  it('is nothing that is there and wrong', () => {
    expect(missing('/bank/account', 'bank.checksum')).toBe(false)
  })
})
