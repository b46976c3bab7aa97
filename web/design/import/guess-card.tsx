/** One guessed question beside what stands on the paper; everything about it can be changed, or it is left out. */
import { FIELD_KINDS, type FieldKind } from '../../../core/design/field-kinds.ts'
import type { DraftSection, Guess } from '../../../core/design/import/draft.ts'
import { optionsOfTable } from '../../../core/design/option-table.ts'
import { useFormWords } from '../form/form-texts.ts'
import { SelectInput, TextInput, TickInput } from '../form/inputs.tsx'
import { useImportWords } from './import-texts.ts'

export interface GuessCardProps {
  guess: Guess
  /** Title of the rows whose column it is; null for a question of the form. */
  rows: string | null
  sections: readonly DraftSection[]
  /** The title of a guess by its id, for the rules that name it. */
  titleOf: (id: string) => string
  onChange: (next: Partial<Guess>) => void
}

/** Blocks are made in the form editor; rows are not made of a question, nor a question of rows. */
const KINDS = FIELD_KINDS.filter((kind) => kind !== 'block' && kind !== 'rows')

export function GuessCard({ guess, rows, sections, titleOf, onChange }: GuessCardProps) {
  const say = useImportWords()
  const known = guess.use === undefined ? undefined : guess.known?.[guess.use]
  const left = guess.left === true
  return (
    <li className="import-guess" data-left={left || undefined} aria-label={guess.title}>
      <Source guess={guess} rows={rows} titleOf={titleOf} />
      <details className="tb-fold" open={guess.confidence === 'unsure'}>
        <Summary guess={guess} />
        {!left && (
          <div className="import-fields">
            <KnownChoice guess={guess} onChange={onChange} />
            {known === undefined && <Own guess={guess} onChange={onChange} />}
            {rows === null && (
              <SelectInput
                title={say('section')}
                value={guess.section}
                choices={sections.map(({ id, title }) => ({ value: id, label: title }))}
                onChange={(section) => onChange({ section })}
              />
            )}
          </div>
        )}
        <div className="import-ticks">
          {!left && known === undefined && (
            <TickInput title={say('required')} value={guess.required} onChange={(required) => onChange({ required })} />
          )}
          <TickInput title={say('left')} value={left} onChange={(next) => onChange({ left: next })} />
        </div>
      </details>
    </li>
  )
}

/** What will be asked, at a glance. */
function Summary({ guess }: { guess: Guess }) {
  const say = useImportWords()
  const { kindName } = useFormWords()
  const known = guess.use === undefined ? undefined : guess.known?.[guess.use]
  const labels = (guess.options ?? []).map(({ label }) => label).join('、')
  const about =
    guess.left === true
      ? say('left')
      : known !== undefined
        ? `${say('use')}：${known.title}`
        : [kindName(guess.kind), labels, guess.required ? say('required') : '']
            .filter((text) => text !== '')
            .join(' · ')
  return (
    <summary>
      {guess.title} <span className="app-meta">{about}</span>
    </summary>
  )
}

function Source({ guess, rows, titleOf }: Pick<GuessCardProps, 'guess' | 'rows' | 'titleOf'>) {
  const say = useImportWords()
  const rules = Object.values(guess.rules ?? {}).map((rule) => (typeof rule === 'string' ? rule : rule.that))
  return (
    <div className="import-source">
      <p className="app-meta">
        <span className="tb-id">{guess.place}</span>{' '}
        <span className="import-sure" data-sure={guess.confidence}>
          {say(`confidence.${guess.confidence}`)}
        </span>
      </p>
      {rows !== null && <p className="app-meta">{say('column', { rows })}</p>}
      <p className="import-text">{guess.source}</p>
      {rules.map((rule) => (
        <p key={rule} className="app-meta import-text">
          {say('rule', { rule: rule.replace(/\$\{(\w+)\}/g, (_: string, id: string) => `“${titleOf(id)}”`) })}
        </p>
      ))}
    </div>
  )
}

function KnownChoice({ guess, onChange }: Pick<GuessCardProps, 'guess' | 'onChange'>) {
  const say = useImportWords()
  if (guess.known === undefined || guess.known.length === 0) return null
  return (
    <SelectInput
      title={say('use')}
      value={guess.use === undefined ? '' : String(guess.use)}
      choices={[
        ...guess.known.map(({ title }, n) => ({ value: String(n), label: title })),
        { value: '', label: say('own') },
      ]}
      onChange={(use) => onChange(use === '' ? { use: undefined } : { use: Number(use) })}
    />
  )
}

function Own({ guess, onChange }: Pick<GuessCardProps, 'guess' | 'onChange'>) {
  const say = useImportWords()
  const { kindName } = useFormWords()
  const kinds: readonly FieldKind[] = guess.kind === 'rows' ? ['rows'] : KINDS
  const choice = guess.kind === 'choice' || guess.kind === 'choices'
  return (
    <>
      <TextInput title={say('question')} value={guess.title} onChange={(title) => onChange({ title })} />
      <SelectInput
        title={say('kind')}
        value={guess.kind}
        choices={kinds.map((kind) => ({ value: kind, label: kindName(kind) }))}
        onChange={(value) => onChange({ kind: kinds.find((kind) => kind === value) ?? guess.kind })}
      />
      {choice && <Options guess={guess} onChange={onChange} />}
    </>
  )
}

/** Codes stay with the place of an option, so that rules about it still fit after its words were changed. */
function Options({ guess, onChange }: Pick<GuessCardProps, 'guess' | 'onChange'>) {
  const say = useImportWords()
  const text = (guess.options ?? []).map(({ label }) => label).join('\n')
  return (
    <TextInput
      title={say('options')}
      lines={Math.min(6, Math.max(2, guess.options?.length ?? 0))}
      value={text}
      onChange={(next) => {
        const labels = next.split('\n')
        const codes = optionsOfTable(labels.map((_, n) => `选项${n}`).join('\n'))
        onChange({
          options: labels.map((label, n) => ({ code: guess.options?.[n]?.code ?? codes[n]?.code ?? `N${n}`, label })),
        })
      }}
    />
  )
}
