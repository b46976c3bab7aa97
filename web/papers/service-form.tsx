/** What became of one copy: handed over, refused before a witness, or come back, and when. */
import { useState } from 'react'
import { fromShanghaiLocal, shanghaiMinute } from '../../core/render/index.ts'
import { api } from '../api/calls.ts'
import type { Paper, ServiceState } from '../api/types.ts'
import { uuidV7 } from '../api/uuid.ts'
import { useApp } from '../parts/app-context.tsx'
import { PaperForm } from './paper-form.tsx'
import { sayPaper, type PaperText } from './paper-texts.ts'

/** What each outcome has to say. */
const ASKS: Record<ServiceState, readonly { key: 'receiver' | 'witness' | 'reason'; title: PaperText }[]> = {
  served: [{ key: 'receiver', title: 'receiver' }],
  refused: [
    { key: 'receiver', title: 'refuser' },
    { key: 'witness', title: 'witness' },
    { key: 'reason', title: 'reason' },
  ],
  returned: [{ key: 'reason', title: 'reason' }],
}

export interface PaperFormProps {
  paper: Paper
  onDone: () => void
  onCancel: () => void
}

export function ServiceForm({ paper, onDone, onCancel }: PaperFormProps) {
  const { lang, now } = useApp()
  const waiting = paper.copies.filter((copy) => copy.state !== 'served')
  const [id] = useState(() => uuidV7(now()))
  const [recipient, setRecipient] = useState(waiting[0]?.recipient ?? '')
  const [state, setState] = useState<ServiceState>('served')
  const [at, setAt] = useState(() => shanghaiMinute(now()))
  const [said, setSaid] = useState({ receiver: '', witness: '', reason: '' })
  const say = (key: PaperText) => sayPaper(lang, key)
  const save = async (): Promise<void> => {
    const words = Object.fromEntries(ASKS[state].map(({ key }) => [key, said[key]]))
    await api.serve(paper.id, { id, recipient, state, happenedAt: fromShanghaiLocal(at), ...words })
    onDone()
  }
  return (
    <PaperForm title={say('recordService')} save={save} onCancel={onCancel}>
      <label className="tb-field">
        <span className="tb-label">{say('whom')}</span>
        <select className="tb-input" value={recipient} onChange={(event) => setRecipient(event.target.value)}>
          {waiting.map((copy) => (
            <option key={copy.recipient} value={copy.recipient}>
              {copy.title}
            </option>
          ))}
        </select>
      </label>
      <Outcome state={state} onChoose={setState} />
      <label className="tb-field">
        <span className="tb-label">{say('happenedAt')}</span>
        <input
          className="tb-input tb-input-short"
          type="datetime-local"
          required
          value={at}
          max={shanghaiMinute(now())}
          onChange={(event) => setAt(event.target.value)}
        />
      </label>
      {ASKS[state].map(({ key, title }) => (
        <label key={key} className="tb-field">
          <span className="tb-label">{say(title)}</span>
          <input
            className="tb-input"
            required
            maxLength={200}
            value={said[key]}
            onChange={(event) => setSaid({ ...said, [key]: event.target.value })}
          />
        </label>
      ))}
    </PaperForm>
  )
}

function Outcome({ state, onChoose }: { state: ServiceState; onChoose: (state: ServiceState) => void }) {
  const { lang } = useApp()
  return (
    <fieldset className="tb-field">
      <legend className="tb-label">{sayPaper(lang, 'result')}</legend>
      <div className="tb-options tb-options-short">
        {(Object.keys(ASKS) as ServiceState[]).map((one) => (
          <label key={one} className="tb-option">
            <input type="radio" name="state" checked={state === one} onChange={() => onChoose(one)} />
            {sayPaper(lang, one)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
