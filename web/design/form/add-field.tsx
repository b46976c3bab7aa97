/** Adding a question of a kind to a section, or into a block or rows. */
import { useState } from 'react'
import { FIELD_KINDS, type FieldKind } from '../../../core/design/field-kinds.ts'
import { withNewField } from '../../../core/design/form-edit.ts'
import type { FieldSchema } from '../../../core/model/form-schema.ts'
import type { ChangeForm } from './editing.ts'
import { useFormWords } from './form-texts.ts'

export interface AddFieldProps {
  form: FieldSchema
  section?: string
  /** Pointer of the block or rows. */
  inside?: string
  change: ChangeForm
  onSelect: (pointer: string) => void
}

export function AddField({ form, section, inside, change, onSelect }: AddFieldProps) {
  const { say, kindName } = useFormWords()
  const [kind, setKind] = useState<FieldKind>('text')
  const add = (): void => {
    const place = { ...(section === undefined ? {} : { section }), ...(inside === undefined ? {} : { inside }) }
    const [next, pointer] = withNewField(form, { kind, title: say('newTitle'), ...place })
    change(next)
    onSelect(pointer)
  }
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
      <button type="button" className="tb-button" onClick={add}>
        {say('addField')}
      </button>
    </div>
  )
}
