/** What became of the form since a draft was begun: questions that are new, gone or changed, and answers put aside. */
import type { AsideAnswer, Draft, QuestionChange } from '../api/types.ts'
import { useApp } from './app-context.tsx'
import { useWords } from './use-words.ts'
import { wordTable } from './word-table.ts'

const ZH = {
  title: '《{form}》在草稿之后改过（第 {from} 版 → 第 {to} 版）',
  changed: '《{form}》在草稿之后改过',
  new: '新增的问题',
  gone: '取消的问题',
  changedOnes: '有变化的问题',
  aside: '以下已填内容在新表中没有对应的问题，已另行保留，请按需填到合适的位置',
  'part.title': '文字',
  'part.kind': '填写方式',
  'part.options': '选项',
  'part.required': '是否必填',
  'part.visible': '出现条件',
  'part.rules': '校验规则',
  'part.place': '位置',
  'why.gone': '问题已取消',
  'why.kind': '填写方式已变',
  'why.option': '选项已取消',
} as const

const EN: Readonly<Record<keyof typeof ZH, string>> = {
  title: '{form} has changed since the draft was begun (version {from} → {to})',
  changed: '{form} has changed since the draft was begun',
  new: 'New questions',
  gone: 'Questions that are gone',
  changedOnes: 'Questions that have changed',
  aside: 'These answers have no question in the new form. They are kept here; enter them where they belong',
  'part.title': 'words',
  'part.kind': 'way of answering',
  'part.options': 'options',
  'part.required': 'whether it must be answered',
  'part.visible': 'when it is asked',
  'part.rules': 'checks',
  'part.place': 'place',
  'why.gone': 'the question is gone',
  'why.kind': 'answered in another way now',
  'why.option': 'the option is gone',
}

const words = wordTable(ZH, EN)

export function DraftChanges({ draft: { form: id, upgrade = null, aside = [] } }: { draft: Draft }) {
  const say = useWords(words)
  const form = useApp().names.form(id)
  const { from, to, changes } = upgrade ?? { from: null, to: 0, changes: [] }
  return (
    <details className="app-card" open={aside.length > 0}>
      <summary>{from === null || from === to ? say('changed', { form }) : say('title', { form, from, to })}</summary>
      <Group title={say('new')} changes={changes.filter(({ change }) => change === 'new')} />
      <Group title={say('gone')} changes={changes.filter(({ change }) => change === 'gone')} />
      <Group title={say('changedOnes')} changes={changes.filter(({ change }) => change === 'changed')} />
      {aside.length > 0 && <Aside answers={aside} />}
    </details>
  )
}

function Group({ title, changes }: { title: string; changes: readonly QuestionChange[] }) {
  const say = useWords(words)
  if (changes.length === 0) return null
  const parts = (change: QuestionChange) => change.parts.map((part) => say(`part.${part}`)).join('、')
  return (
    <>
      <p className="app-meta">{title}</p>
      <ul>
        {changes.map((change) => (
          <li key={change.at}>
            {change.title}
            {change.parts.length > 0 && `（${parts(change)}）`}
          </li>
        ))}
      </ul>
    </>
  )
}

function Aside({ answers }: { answers: readonly AsideAnswer[] }) {
  const say = useWords(words)
  return (
    <>
      <p className="app-late">{say('aside')}</p>
      <dl>
        {answers.map(({ at, title, value, reason }) => (
          <div key={at}>
            <dt>
              {title}（{say(`why.${reason}`)}）
            </dt>
            <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
