/** An edit that waits in vain: what it waits for, and whether it is to go ahead or be left out. */
import { formatInstant } from '../../core/render/index.ts'
import type { ShownConflict } from '../../core/sync/shown-conflict.ts'
import { useApp } from '../parts/app-context.tsx'
import { useWords } from '../parts/use-words.ts'
import { sayConflict } from './conflict-texts.ts'

export interface WaitingChoiceProps {
  id: string
  waiting: NonNullable<ShownConflict['waiting']>
  chosen: 'advance' | 'drop' | null
  onChoose: (what: 'advance' | 'drop') => void
}

export function WaitingChoice({ id, waiting, chosen, onChoose }: WaitingChoiceProps) {
  const { lang } = useApp()
  const say = useWords(sayConflict)
  const { because, by: name, filledAt, files, device } = waiting
  const ways = because === 'predecessor' ? (['advance', 'drop'] as const) : (['drop'] as const)
  return (
    <>
      <p>{say(`wait_${because}`, { name, date: formatInstant(filledAt, lang), files })}</p>
      <p className="app-meta">{say('device', { device: device.slice(-6) })}</p>
      <fieldset className="conflict-place">
        <legend>{say('what')}</legend>
        <div className="conflict-sides">
          {ways.map((way) => (
            <label key={way} className="conflict-side">
              <input
                type="radio"
                name={`${id} what`}
                required
                checked={chosen === way}
                onChange={() => onChoose(way)}
              />
              <span>{say(way)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </>
  )
}
