/** From which day, and why: what every publication has to say. */
import { useState } from 'react'
import { useApp } from '../parts/app-context.tsx'
import { todayOf } from '../parts/clock.ts'
import type { PublishWish } from './design-api.ts'
import { useDesignWords } from './design-texts.ts'
import { useWork } from './use-work.ts'

export interface PublishFormProps {
  title: string
  busyTitle: string
  publish: (wish: PublishWish) => Promise<void>
  onCancel: () => void
}

export function PublishForm({ title, busyTitle, publish, onCancel }: PublishFormProps) {
  const { now } = useApp()
  const say = useDesignWords()
  const today = todayOf(now())
  const [note, setNote] = useState('')
  const [effectiveFrom, setEffectiveFrom] = useState(today)
  const work = useWork()
  return (
    <form
      className="app-card"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault()
        work.run(() => publish({ note, effectiveFrom }))
      }}
    >
      <p className="tb-hint">{say('publishHint')}</p>
      <label className="tb-field">
        <span className="tb-label">{say('reason')}</span>
        <input
          className="tb-input"
          required
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      <label className="tb-field">
        <span className="tb-label">{say('effectiveFrom')}</span>
        <input
          className="tb-input tb-input-short"
          type="date"
          required
          min={today}
          value={effectiveFrom}
          onChange={(event) => setEffectiveFrom(event.target.value)}
        />
      </label>
      {work.fault && (
        <p className="tb-error" role="alert">
          {work.fault}
        </p>
      )}
      <div className="tb-row-buttons">
        <button type="submit" className="tb-button tb-button-main" disabled={work.busy}>
          {work.busy ? busyTitle : title}
        </button>
        <button type="button" className="tb-button" disabled={work.busy} onClick={onCancel}>
          {say('cancel')}
        </button>
      </div>
    </form>
  )
}
