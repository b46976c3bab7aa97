/** Adding a question of a kind, or one that exists already, to a section, a block or rows. */
import { memo, useState } from 'react'
import { FIELD_KINDS, type FieldKind } from '../../../core/design/field-kinds.ts'
import type { AddPlace } from './editing.ts'
import { useFormWords } from './form-texts.ts'

export interface AddFieldProps {
  section?: string
  /** Pointer of the block or rows. */
  inside?: string
  /** What the button says. */
  title: string
  onAdd: (kind: FieldKind, place: AddPlace) => void
}

export const AddField = memo(function AddField({ section, inside, title, onAdd }: AddFieldProps) {
  const { say, kindName } = useFormWords()
  const [kind, setKind] = useState<FieldKind>('text')
  const place = { ...(section === undefined ? {} : { section }), ...(inside === undefined ? {} : { inside }) }
  return (
    <div className="tb-row-buttons">
      <select
        className="tb-input tb-input-short"
        aria-label={say('kind')}
        value={kind}
        onChange={(event) => setKind(FIELD_KINDS.find((one) => one === event.target.value) ?? 'text')}
      >
        {FIELD_KINDS.map((one) => (
          <option key={one} value={one}>
            {kindName(one)}
          </option>
        ))}
      </select>
      <button type="button" className="tb-button" onClick={() => onAdd(kind, place)}>
        {title}
      </button>
    </div>
  )
})
