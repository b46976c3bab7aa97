/** Keeps what was filled in as an example: what it shows, and which results are compared from now on. */
import { useState } from 'react'
import { expectationsOf, type Expectation, type ExpectationKind } from '../../../../core/design/preview/expectations.ts'
import { useApp } from '../../../parts/app-context.tsx'
import { TextInput } from '../inputs.tsx'
import { useExampleWords } from './example-texts.ts'
import { expectationWords } from './expectation-words.ts'
import type { Opened } from './use-preview.ts'

/** Whether answers are valid and what is shown says most; points and calculated values are for those who want them. */
const CHOSEN: ReadonlySet<ExpectationKind> = new Set([
  'valid',
  'shown',
  'hidden',
  'issue',
  'band',
  'trigger',
  'decision',
  'task',
])

export interface RecordExampleProps {
  opened: Opened
  onKeep: (description: string, expected: readonly Expectation[]) => void
  onCancel: () => void
}

export function RecordExample({ opened: { bundle, store }, onKeep, onCancel }: RecordExampleProps) {
  const { lang } = useApp()
  const say = useExampleWords()
  const [description, setDescription] = useState('')
  const [expected] = useState(() => expectationsOf(bundle.form, store.session.assessment()))
  const [left, setLeft] = useState<ReadonlySet<number>>(
    () => new Set(expected.flatMap(({ kind }, n) => (CHOSEN.has(kind) ? [] : [n]))),
  )
  const words = expectationWords(bundle, lang, say)
  const chosen = expected.filter((_, n) => !left.has(n))
  const toggle = (n: number): void => {
    const next = new Set(left)
    if (!next.delete(n)) next.add(n)
    setLeft(next)
  }
  return (
    <section className="app-card" aria-label={say('record')}>
      <h3>{say('record')}</h3>
      <p className="tb-hint">{say('recordHint')}</p>
      <TextInput title={say('description')} value={description} onChange={setDescription} />
      <fieldset className="preview-expect">
        <legend>{say('expect')}</legend>
        {expected.map((one, n) => {
          const { title, text } = words.expectation(one)
          return (
            <label key={n}>
              <input type="checkbox" checked={!left.has(n)} onChange={() => toggle(n)} />
              <span>
                <strong>{title}</strong> {text}
              </span>
            </label>
          )
        })}
      </fieldset>
      <div className="tb-row-buttons">
        <button
          type="button"
          className="tb-button tb-button-main"
          disabled={description.trim() === '' || chosen.length === 0}
          onClick={() => onKeep(description.trim(), chosen)}
        >
          {say('keep')}
        </button>
        <button type="button" className="tb-button" onClick={onCancel}>
          {say('cancel')}
        </button>
      </div>
    </section>
  )
}
