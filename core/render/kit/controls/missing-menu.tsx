/** A typed reason for no answer, where the definition allows one: an answer of its own kind. */
import { missingReason } from '../../../model/missing.ts'
import type { MissingReason } from '../../../model/missing.ts'
import type { Language } from '../../../model/session.ts'
import { missingText, say } from '../../texts.ts'

export interface MissingMenuProps {
  /** DOM id of the label of the question. */
  about: string
  reasons: readonly MissingReason[]
  value: unknown
  lang: Language
  onChange: (value: unknown) => void
}

export function MissingMenu({ about, reasons, value, lang, onChange }: MissingMenuProps) {
  return (
    <select
      className="tb-missing"
      aria-label={say(lang, 'missingMenu')}
      aria-describedby={about}
      value={missingReason(value) ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? undefined : { missing: event.target.value })}
    >
      <option value="">{say(lang, missingReason(value) ? 'missingUndo' : 'missingMenu')}</option>
      {reasons.map((reason) => (
        <option key={reason} value={reason}>
          {missingText(lang, reason)}
        </option>
      ))}
    </select>
  )
}
