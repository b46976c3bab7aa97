/** Who gets a copy of a letter, the addressee first, and what is hidden from each. */
import { MASKINGS, type DocumentRecipient, type Masking } from '../../../core/document/definition.ts'
import { withMask } from '../../../core/design/letter/letter-edit.ts'
import { freeId, moved, withoutAt } from '../../../core/design/score/items.ts'
import { SelectInput, TextInput } from '../form/inputs.tsx'
import { RowButtons } from '../rules/row-buttons.tsx'
import type { LetterListProps } from './datum-list.tsx'
import { useDocumentWords } from './document-texts.ts'

export function RecipientList({ value, grounds, onChange }: LetterListProps) {
  const say = useDocumentWords()
  const { recipients } = value
  const put = (next: readonly DocumentRecipient[], run?: string): void => onChange({ ...value, recipients: next }, run)
  const data = Object.entries(value.data).map(([name, { from }]) => ({
    value: name,
    label: grounds.titleOf(from[0] ?? name),
  }))
  return (
    <section className="app-card" aria-label={say('recipients')}>
      <h3>{say('recipients')}</h3>
      <p className="tb-hint">{say('recipientsHint')}</p>
      {recipients.map((recipient, n) => (
        <div key={recipient.id} className="letter-recipient">
          <RecipientFields
            recipient={recipient}
            data={data}
            onChange={(next, run) =>
              put(
                recipients.map((one, at) => (at === n ? next : one)),
                run,
              )
            }
          />
          <RowButtons
            name={recipient.title}
            onMove={(by) => put(moved(recipients, n, by))}
            {...(recipients.length > 1 ? { onRemove: () => put(withoutAt(recipients, n)) } : {})}
          />
        </div>
      ))}
      <button
        type="button"
        className="tb-button"
        onClick={() => put([...recipients, { id: freeId('r', recipients), title: say('newRecipient') }])}
      >
        {say('addRecipient')}
      </button>
    </section>
  )
}

interface RecipientFieldsProps {
  recipient: DocumentRecipient
  /** Fields of the letter by name. */
  data: readonly { value: string; label: string }[]
  onChange: (recipient: DocumentRecipient, run?: string) => void
}

function RecipientFields({ recipient, data, onChange }: RecipientFieldsProps) {
  const say = useDocumentWords()
  const masks = Object.entries(recipient.mask ?? {})
  const ways = MASKINGS.map((masking) => ({ value: masking, label: say(`mask.${masking}`) }))
  const chosen = (value: string): Masking | null => MASKINGS.find((masking) => masking === value) ?? null
  const open = data.filter(({ value }) => !masks.some(([name]) => name === value))
  return (
    <details className="tb-fold">
      <summary>
        {recipient.title} <span className="app-meta">{masks.length > 0 && `${say('masks')} ${masks.length}`}</span>
      </summary>
      <TextInput
        title={say('recipient')}
        value={recipient.title}
        onChange={(title) => onChange({ ...recipient, title }, `${recipient.id} title`)}
      />
      {masks.map(([name, masking]) => (
        <SelectInput
          key={name}
          title={data.find(({ value }) => value === name)?.label ?? name}
          value={masking}
          choices={[{ value: '', label: say('remove') }, ...ways]}
          onChange={(next) => onChange(withMask(recipient, name, chosen(next)))}
        />
      ))}
      <SelectInput
        title={say('addMask')}
        value=""
        choices={[{ value: '', label: say('choosePlace') }, ...open]}
        onChange={(name) => name !== '' && onChange(withMask(recipient, name, 'hidden'))}
      />
    </details>
  )
}
