/** Words of the editor of translations, in both languages. */
import { useWords, type Say } from '../../parts/use-words.ts'
import { wordTable } from '../../parts/word-table.ts'

const ZH = {
  texts: '译文',
  find: '查找中文或英文',
  onlyMissing: '只看缺译文的',
  count: '{shown} 条，缺译文 {missing} 条',
  none: '没有符合的文字',
  more: '再显示 {n} 条',
  unused: '已不再使用',
  exportCsv: '导出 CSV',
  importCsv: '导入 CSV',
  unreadable: '这份文件读不懂：第一列应为中文，第二列应为英文。',
  changes: '{n} 条译文将改变：',
  noChanges: '这份文件没有带来改动。',
  unknown: '{n} 条在本模块中找不到，将略过：',
  apply: '采用',
  cancel: '取消',
  zh: '中文',
  en: '英文',
  before: '现行',
  after: '改后',
} as const

export type LocaleText = keyof typeof ZH

const EN: Record<LocaleText, string> = {
  texts: 'Translations',
  find: 'Find Chinese or English',
  onlyMissing: 'Only those without English',
  count: '{shown} texts, {missing} without English',
  none: 'No text fits',
  more: 'Show {n} more',
  unused: 'not used any more',
  exportCsv: 'Export CSV',
  importCsv: 'Import CSV',
  unreadable: 'This file cannot be read: Chinese stands in the first column, English in the second.',
  changes: '{n} texts change:',
  noChanges: 'This file changes nothing.',
  unknown: '{n} are not in this plugin and are left out:',
  apply: 'Take over',
  cancel: 'Cancel',
  zh: 'Chinese',
  en: 'English',
  before: 'Now',
  after: 'Then',
}

const say = wordTable(ZH, EN)

export function useLocaleWords(): Say<LocaleText> {
  return useWords(say)
}
