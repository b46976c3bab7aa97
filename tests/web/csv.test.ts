/** A table goes to Excel and comes back as it was. */
import { describe, expect, it } from 'vitest'
import { csvRows, csvText } from '../../web/design/csv.ts'

describe('a table as CSV', () => {
  it('comes back with quotes, commas, line breaks, empty cells and what looks like a formula', () => {
    const rows = [
      ['说“是”，再填', 'Say "yes", then fill in'],
      ['两行\n文字', ''],
      ['=1+1', '-不适用'],
    ]
    const csv = csvText(['中文', '英文'], rows)
    expect(csv.startsWith('\uFEFF中文,英文\r\n')).toBe(true)
    expect(csv).toContain("'=1+1")
    expect(csvRows(csv, 2)).toEqual(rows)
  })

  it('is refused where the file is no such table', () => {
    expect(csvRows('', 2)).toBeNull()
    expect(csvRows('一列\n没有第二列', 2)).toBeNull()
    expect(csvRows('中文,英文\n"没有收尾,x', 2)).toBeNull()
  })
})
