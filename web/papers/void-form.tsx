/** Making a paper void: why, in a few words. */
import { useState } from 'react'
import { api } from '../api/calls.ts'
import { uuidV7 } from '../api/uuid.ts'
import { useApp } from '../parts/app-context.tsx'
import { PaperForm } from './paper-form.tsx'
import { sayPaper } from './paper-texts.ts'
import type { PaperFormProps } from './service-form.tsx'

export function VoidForm({ paper, onDone, onCancel }: PaperFormProps) {
  const { lang, now } = useApp()
  const [id] = useState(() => uuidV7(now()))
  const [reason, setReason] = useState('')
  const save = async (): Promise<void> => {
    await api.makeVoid(paper.id, { id, reason })
    onDone()
  }
  return (
    <PaperForm title={sayPaper(lang, 'makeVoid')} save={save} onCancel={onCancel}>
      <p className="tb-hint">{sayPaper(lang, 'voidHint')}</p>
      <label className="tb-field">
        <span className="tb-label">{sayPaper(lang, 'reason')}</span>
        <input
          className="tb-input"
          required
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
    </PaperForm>
  )
}
