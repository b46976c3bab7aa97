/** What a questionnaire leaves to others: which part or form, and who does it; nothing of what is asked there. */
import type { LeftToOthers as Left } from '../../core/model/questionnaire.ts'
import { useApp } from './app-context.tsx'
import { useWords } from './use-words.ts'
import { wordTable } from './word-table.ts'

const ZH = { title: '由他人填写的部分', nothing: '这次没有需要您填写的内容' } as const
const EN: Record<keyof typeof ZH, string> = { title: 'Left to others', nothing: 'There is nothing for you to fill in' }
const sayLeft = wordTable(ZH, EN)

export interface LeftToOthersProps {
  left: Left
  /** Nothing else is asked. */
  alone?: boolean
}

export function LeftToOthers({ left, alone = false }: LeftToOthersProps) {
  const { names } = useApp()
  const words = useWords(sayLeft)
  return (
    <section className="app-card" aria-labelledby="left-to-others">
      <h2 id="left-to-others">{words('title')}</h2>
      {alone && <p className="tb-empty">{words('nothing')}</p>}
      <ul className="app-list">
        {left.parts.map(({ section, title, roles, reason }) => (
          <li key={`${section} ${roles.join(' ')}`} className="app-item">
            <span className="app-item-title">{title}</span>
            <span className="app-meta">{reason}</span>
          </li>
        ))}
        {left.forms.map(({ id, reason }) => (
          <li key={id} className="app-item">
            <span className="app-item-title">{names.form(id)}</span>
            <span className="app-meta">{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
