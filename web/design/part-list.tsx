/** The parts of a plugin by kind, with a box to find one by its id or title. */
import { useState } from 'react'
import { PART_KINDS, type Part } from '../../core/design/part.ts'
import { AddPart } from './add-part.tsx'
import { useDesignWords } from './design-texts.ts'
import { useImportWords } from './import/import-texts.ts'
import type { Desk } from './use-design.ts'

export interface PartListProps {
  parts: readonly Part[]
  current: string | undefined
  onOpen: (path: string) => void
  /** Make a form of a file. */
  onImport: () => void
  desk: Desk
}

export function PartList({ parts, current, onOpen, onImport, desk }: PartListProps) {
  const say = useDesignWords()
  const sayImport = useImportWords()
  const [find, setFind] = useState('')
  const shown = parts.filter((part) =>
    `${part.id} ${part.title} ${part.path}`.toLowerCase().includes(find.toLowerCase()),
  )
  return (
    <nav className="design-parts" aria-label={say('parts')}>
      <input
        type="search"
        className="tb-input"
        aria-label={say('find')}
        placeholder={say('find')}
        value={find}
        onChange={(event) => setFind(event.target.value)}
      />
      <AddPart parts={parts} desk={desk} onOpen={onOpen} />
      <button type="button" onClick={onImport}>
        {sayImport('import')}
      </button>
      {PART_KINDS.map((kind) => {
        const members = shown.filter((part) => part.kind === kind)
        if (members.length === 0) return null
        return (
          <section key={kind} aria-labelledby={`kind-${kind}`}>
            <h2 id={`kind-${kind}`}>{say(`kind.${kind}`)}</h2>
            <ul>
              {members.map((part) => (
                <li key={part.path}>
                  <button
                    type="button"
                    aria-current={part.path === current ? 'true' : undefined}
                    onClick={() => onOpen(part.path)}
                  >
                    <span className="tb-id">{part.id}</span> {part.title === part.id ? '' : part.title}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </nav>
  )
}
