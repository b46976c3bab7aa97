/** Words of joining a release with the county's changes, in both languages. */
import { useWords, type Say } from '../parts/use-words.ts'
import { wordTable } from '../parts/word-table.ts'

const ZH = {
  behind: '产品新版本有改动',
  behindHint: '产品升级后，这个模块有了新内容。县里的改动都还在；请先合并，再继续修改。',
  merge: '合并新版本',
  mergeHint: '只有一方改过的地方已自动合并。双方都改过的地方由您决定，确认前什么都不会改变。',
  following: '随新版本更新 {n} 处',
  deciding: '{n} 处双方都改过，请逐处选择：',
  was: '原来',
  mine: '县里的',
  theirs: '新版本的',
  keepAll: '全部保留县里的',
  takeAll: '全部采用新版本的',
  left: '还有 {n} 处没有选择',
  take: '合并到草稿',
} as const

export type ReleaseText = keyof typeof ZH

const EN: Record<ReleaseText, string> = {
  behind: 'changed by a new release',
  behindHint:
    'A new release of the product changed this plugin. What the county changed is all still there; merge first, then go on.',
  merge: 'Merge the release',
  mergeHint:
    'Places that only one side changed are merged already. Where both changed, you decide; nothing changes before you confirm.',
  following: '{n} places follow the release',
  deciding: 'Both sides changed {n} places; choose for each:',
  was: 'before',
  mine: 'the county’s',
  theirs: 'the release’s',
  keepAll: 'Keep the county’s everywhere',
  takeAll: 'Take the release’s everywhere',
  left: '{n} places are still undecided',
  take: 'Merge into the draft',
}

const say = wordTable(ZH, EN)

export function useReleaseWords(): Say<ReleaseText> {
  return useWords(say)
}
