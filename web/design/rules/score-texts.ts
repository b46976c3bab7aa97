/** Words of the editor of scores in both languages. */
import { useWords, type Say } from '../../parts/use-words.ts'
import { wordTable } from '../../parts/word-table.ts'

const ZH = {
  scale: '等级分布',
  from: '{from} 分起',
  gap: '{least} 至 {below} 分之间没有等级。',
  overlap: '{a} 与 {b} 都从 {at} 分开始，只有一个能用到。',
  unreached: '{band} 从 {from} 分开始，但最多只能得 {most} 分。',
  order: '起始分应当从低到高排列，且各不相同。',
  missing: '有一项未答：总分不完整，不定等级；直接定级的情形照常生效。',
  newItem: '新项目',
  newOption: '新选项',
  addItem: '添加项目',
  addOption: '添加选项',
  floors: '最低等级',
  addFloor: '添加最低等级',
  addTrigger: '添加直接定级',
  addBand: '添加等级',
  newBand: '新等级',
  newRule: '说明情形',
  sample: '试算',
  choose: '请选择',
  sum: '合计 {sum} 分，{band}',
  open: '合计 {sum} 分，还有 {open} 项未选',
  noBand: '没有等级',
} as const

export type ScoreText = keyof typeof ZH

const EN: Record<ScoreText, string> = {
  scale: 'Bands on the scale',
  from: 'from {from}',
  gap: 'Scores from {least} to below {below} have no band.',
  overlap: '{a} and {b} both begin at {at}; only one is ever reached.',
  unreached: '{band} begins at {from}, but answers give {most} at most.',
  order: 'Bands begin at rising scores that differ.',
  missing:
    'With an item unanswered the score is incomplete and has no band; what decides a band by itself still holds.',
  newItem: 'New item',
  newOption: 'New option',
  addItem: 'Add an item',
  addOption: 'Add an option',
  floors: 'At least this band',
  addFloor: 'Add a floor',
  addTrigger: 'Add a trigger',
  addBand: 'Add a band',
  newBand: 'New band',
  newRule: 'Say what it is about',
  sample: 'Work out a sample',
  choose: 'Choose',
  sum: 'Sum {sum}: {band}',
  open: 'Sum {sum}; {open} items are open',
  noBand: 'no band',
}

const sayScore = wordTable(ZH, EN)

export function useScoreWords(): Say<ScoreText> {
  return useWords(sayScore)
}
