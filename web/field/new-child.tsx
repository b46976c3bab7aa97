/** Registering a child who is not on file: a new one, or one that was begun and not handed in. */
import { useState } from 'react'
import { own } from '../../core/model/json.ts'
import { formatInstant } from '../../core/render/index.ts'
import { api } from '../api/calls.ts'
import type { Draft } from '../api/types.ts'
import { uuidV7 } from '../api/uuid.ts'
import { useApp } from '../parts/app-context.tsx'
import { LoadView } from '../parts/load-view.tsx'
import { placeOf } from '../parts/route.ts'
import { useLoad } from '../parts/use-load.ts'
import { useWords } from '../parts/use-words.ts'
import { wordTable } from '../parts/word-table.ts'

const ZH = {
  title: '尚未建档的儿童',
  register: '登记新儿童',
  goOn: '继续登记：{name}',
  unnamed: '未填姓名',
  begun: '未提交，保存于 {date}',
} as const
const EN: Record<keyof typeof ZH, string> = {
  title: 'Children not on file yet',
  register: 'Register a new child',
  goOn: 'Go on registering: {name}',
  unnamed: 'no name yet',
  begun: 'Not handed in, saved {date}',
}
const sayNew = wordTable(ZH, EN)

/** Nothing for a role that registers nobody. */
export function NewChild() {
  const load = useLoad('new children', async () => {
    const { questionnaire } = await api.questionnaire(null, 'first', 'zh-CN')
    return questionnaire.forms.length === 0 ? null : unfinished(questionnaire.forms.map(({ id }) => id))
  })
  return <LoadView load={load}>{(drafts) => drafts && <Registrations drafts={drafts} />}</LoadView>
}

function Registrations({ drafts }: { drafts: readonly Draft[] }) {
  const { lang, now } = useApp()
  const words = useWords(sayNew)
  const [id] = useState(() => uuidV7(now()))
  return (
    <section className="app-card" aria-labelledby="new-children">
      <h2 id="new-children">{words('title')}</h2>
      <a className="tb-button tb-button-main" href={placeOf('new', id)}>
        {words('register')}
      </a>
      {drafts.length > 0 && (
        <ul className="app-list">
          {drafts.map(({ subject, answers, updatedAt }) => {
            const name = own(answers, 'name')
            return (
              <li key={subject}>
                <a className="app-item" href={placeOf('new', subject)}>
                  <span className="app-item-title">
                    {words('goOn', { name: typeof name === 'string' ? name : words('unnamed') })}
                  </span>
                  <span className="app-meta">{words('begun', { date: formatInstant(updatedAt, lang) })}</span>
                </a>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

/** One draft for each child that is not on file: that of the form that asks first. */
async function unfinished(forms: readonly string[]): Promise<Draft[]> {
  const mine = (await api.drafts(null)).filter(({ form, isNew }) => isNew && forms.includes(form))
  const first = new Map<string, Draft>()
  for (const form of forms)
    for (const draft of mine) if (draft.form === form && !first.has(draft.subject)) first.set(draft.subject, draft)
  return [...first.values()]
}
