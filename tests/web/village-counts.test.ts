/** Counts on the overview: small ones are hidden, the worst band stands first. */
import { describe, expect, it } from 'vitest'
import type { SubjectItem } from '../../web/api/types.ts'
import { bandColumns, countByVillage, smallCell } from '../../web/office/village-counts.ts'

function child(village: string, band: string | null): SubjectItem {
  const about = {
    childId: null,
    name: '张某',
    sex: '1',
    age: 9,
    area: '341399101201',
    categories: [],
    due: null,
    openTasks: 0,
  }
  return { ...about, id: crypto.randomUUID(), areaLabel: village, band: band === null ? null : { score: 'SC-1', band } }
}

describe('children by village and band', () => {
  it('hides counts of one and two, so that no child can be recognised', () => {
    expect([0, 1, 2, 3, 12].map(smallCell)).toEqual(['—', '<3', '<3', '3', '12'])
  })

  it('counts each village apart and puts the worst band first', () => {
    const rows = countByVillage([
      child('东风村', 'GREEN'),
      child('东风村', 'RED'),
      child('西河村', null),
      child('东风村', 'RED'),
    ])
    expect(bandColumns(rows)).toEqual(['RED', 'GREEN', ''])
    expect(rows.map((row) => [row.village, row.total, row.bands.get('RED')])).toEqual([
      ['东风村', 3, 2],
      ['西河村', 1, undefined],
    ])
  })
})
