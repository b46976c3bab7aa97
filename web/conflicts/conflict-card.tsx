/** One conflict with all that differs, and the form in which a person decides with a reason. */
import { useState } from 'react'
import { formatInstant } from '../../core/render/index.ts'
import type { ShownConflict } from '../../core/sync/shown-conflict.ts'
import { useApp } from '../parts/app-context.tsx'
import { placeOf } from '../parts/route.ts'
import { useAction } from '../parts/use-action.ts'
import { useWords } from '../parts/use-words.ts'
import { conflictApi } from './conflict-api.ts'
import type { Decision } from './conflict-api.ts'
import { sayConflict, sayConflictProblem } from './conflict-texts.ts'
import { PlaceChoice } from './place-choice.tsx'
import { WaitingChoice } from './waiting-choice.tsx'

export interface ConflictCardProps {
  conflict: ShownConflict
  onDecided: () => void
}

export function ConflictCard({ conflict, onDecided }: ConflictCardProps) {
  const { names, lang } = useApp()
  const say = useWords(sayConflict)
  const { busy, fault, run } = useAction(sayConflictProblem)
  const [choices, setChoices] = useState<Record<string, string>>({})
  const [waiting, setWaiting] = useState<'advance' | 'drop' | null>(null)
  const [reason, setReason] = useState('')
  const { id, about, revision, subject, record, places } = conflict
  const title = say(`about_${about}`, { form: names.form(record?.form ?? conflict.waiting?.form ?? '') })
  const decision = (): Decision =>
    about === 'waiting' ? { revision, waiting: waiting ?? 'drop', reason } : { revision, choices, reason }
  const save = async (): Promise<void> => {
    await conflictApi.decide(id, decision())
    onDecided()
  }
  return (
    <form
      className="app-card"
      aria-label={say('decideOf', { name: subject.name, about: title })}
      onSubmit={(event) => {
        event.preventDefault()
        run(save)
      }}
    >
      <div className="app-item-head">
        <h2>
          <a href={placeOf('child', subject.id)}>{subject.name}</a> · {title}
        </h2>
        <span className="app-meta">{say('since', { date: formatInstant(conflict.since, lang) })}</span>
      </div>
      {subject.area !== '' && <p className="app-meta">{subject.area}</p>}
      {places.map((place) => (
        <PlaceChoice
          key={place.path}
          conflict={id}
          place={place}
          chosen={choices[place.path]}
          onChoose={(edit) => setChoices((before) => ({ ...before, [place.path]: edit }))}
        />
      ))}
      {conflict.waiting !== null && (
        <WaitingChoice id={id} waiting={conflict.waiting} chosen={waiting} onChoose={setWaiting} />
      )}
      <Reason reason={reason} onReason={setReason} busy={busy} fault={fault} />
    </form>
  )
}

interface ReasonProps {
  reason: string
  onReason: (text: string) => void
  busy: boolean
  fault: string | null
}

function Reason({ reason, onReason, busy, fault }: ReasonProps) {
  const say = useWords(sayConflict)
  return (
    <>
      <label className="tb-field">
        <span className="tb-label">{say('reason')}</span>
        <input
          className="tb-input"
          required
          minLength={2}
          maxLength={500}
          value={reason}
          onChange={(event) => onReason(event.target.value)}
        />
      </label>
      {fault !== null && (
        <p className="tb-error" role="alert">
          {fault}
        </p>
      )}
      <div className="tb-row-buttons">
        <button type="submit" className="tb-button tb-button-main" disabled={busy}>
          {say(busy ? 'deciding' : 'decide')}
        </button>
      </div>
    </>
  )
}
