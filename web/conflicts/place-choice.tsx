/** One contested place: every value that was told, who told it, when and on which device; one of them is chosen. */
import { formatInstant, formatValue, valueWords } from '../../core/render/index.ts'
import { isJsonObject } from '../../core/model/json.ts'
import type { ShownPlace, ShownSide } from '../../core/sync/shown-conflict.ts'
import { useApp } from '../parts/app-context.tsx'
import { BandLabel } from '../parts/band-label.tsx'
import { useWords } from '../parts/use-words.ts'
import { sayConflict } from './conflict-texts.ts'

export interface PlaceChoiceProps {
  conflict: string
  place: ShownPlace
  chosen: string | undefined
  onChoose: (edit: string) => void
}

export function PlaceChoice({ conflict, place, chosen, onChoose }: PlaceChoiceProps) {
  const { lang } = useApp()
  const say = useWords(sayConflict)
  const { titles, en, path, decidable } = place
  return (
    <fieldset className="conflict-place" disabled={!decidable}>
      <legend>{titles.map((title) => (lang === 'en' && en[title]) || title).join(' · ')}</legend>
      {!decidable && <p className="tb-hint">{say('notYours')}</p>}
      <div className="conflict-sides">
        {place.sides.map((side) => (
          <label key={side.edit} className="conflict-side">
            <input
              type="radio"
              name={`${conflict} ${path}`}
              required={decidable}
              checked={chosen === side.edit}
              onChange={() => onChoose(side.edit)}
            />
            <span>
              <SideValue place={place} side={side} />
              <Teller side={side} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function SideValue({ place: { field, en }, side }: { place: ShownPlace; side: ShownSide }) {
  const { lang, ports } = useApp()
  const say = useWords(sayConflict)
  const band = isJsonObject(side.value) ? side.value['finalBand'] : undefined
  if (field === null && typeof band === 'string') return <BandLabel band={band} />
  const text = field === null ? '' : formatValue(field, side.value, valueWords({ en }, lang, ports))
  return <strong>{text === '' ? say('noAnswer') : text}</strong>
}

function Teller({ side }: { side: ShownSide }) {
  const { lang } = useApp()
  const say = useWords(sayConflict)
  const device = side.device === null ? say('online') : say('device', { device: side.device.slice(-6) })
  return (
    <>
      <span className="app-meta">{say('told', { name: side.by, date: formatInstant(side.at, lang) })}</span>
      <span className="app-meta">{device}</span>
      {side.stands && <span className="tb-tag">{say('stands')}</span>}
    </>
  )
}
