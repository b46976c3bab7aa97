/** Adding a part to the plugin: what it is, its id, its title. */
import { useState } from 'react'
import { ID_PATTERNS, NEW_PARTS, newPartFiles, type NewPartKind } from '../../core/design/new-part.ts'
import type { Part } from '../../core/design/part.ts'
import { useApp } from '../parts/app-context.tsx'
import { todayOf } from '../parts/clock.ts'
import { useDesignWords } from './design-texts.ts'
import { SelectInput, TextInput } from './form/inputs.tsx'
import type { Desk } from './use-design.ts'

export interface AddPartProps {
  parts: readonly Part[]
  desk: Desk
  onOpen: (path: string) => void
}

export function AddPart({ parts, desk, onOpen }: AddPartProps) {
  const { now } = useApp()
  const say = useDesignWords()
  const forms = parts.filter(({ kind: of }) => of === 'form')
  const [kind, setKind] = useState<NewPartKind>('form')
  const [id, setId] = useState('')
  const [title, setTitle] = useState('')
  const fits = ID_PATTERNS[kind].test(id) && !parts.some((part) => part.kind === kind && part.id === id)
  const add = (): void => {
    const form = forms[0]?.id ?? ''
    const files = Object.entries(newPartFiles({ kind, id, title, form, today: todayOf(now()) }))
    for (const [path, text] of files) desk.change(path, text, `new ${id}`)
    setId('')
    setTitle('')
    if (files[0]) onOpen(files[0][0])
  }
  return (
    <details className="tb-fold">
      <summary>{say('addPart')}</summary>
      <form
        className="design-tab"
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <SelectInput
          title={say('parts')}
          value={kind}
          choices={NEW_PARTS.map((one) => ({ value: one, label: say(`kind.${one}`) }))}
          onChange={(one) => setKind(NEW_PARTS.find((known) => known === one) ?? 'form')}
        />
        <TextInput title={say('newAreaId')} hint={say(`id.${kind}`)} value={id} onChange={setId} />
        <TextInput title={say('partTitle')} value={title} onChange={setTitle} />
        <button type="submit" className="tb-button" disabled={!fits || title.trim() === ''}>
          {say('addPart')}
        </button>
      </form>
    </details>
  )
}
