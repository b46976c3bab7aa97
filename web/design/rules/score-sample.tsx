/** A sample filled in beside the score: its sum and band, at once. */
import { useState } from 'react'
import { sampleScore } from '../../../core/design/score/scale.ts'
import type { InstrumentDefinition } from '../../../core/model/definitions.ts'
import { SelectInput } from '../form/inputs.tsx'
import { useScoreWords } from './score-texts.ts'

export function ScoreSample({ value }: { value: InstrumentDefinition }) {
  const say = useScoreWords()
  const [chosen, setChosen] = useState<Record<string, string>>({})
  if (value.score !== undefined || value.items.some(({ options }) => options === undefined)) return null
  const { sum, open, band } = sampleScore(value, chosen)
  const title = value.bands.find(({ id }) => id === band)?.title ?? say('noBand')
  return (
    <details className="tb-fold">
      <summary>{say('sample')}</summary>
      {value.items.map((item) => (
        <SelectInput
          key={item.id}
          title={`${say('sample')} ${item.id} ${item.title}`}
          value={chosen[item.id] ?? ''}
          choices={[
            { value: '', label: say('choose') },
            ...(item.options ?? []).map(({ id, title: label, points }) => ({
              value: id,
              label: `${label}（${points ?? '—'}）`,
            })),
          ]}
          onChange={(id) => setChosen({ ...chosen, [item.id]: id })}
        />
      ))}
      <p role="status">{open > 0 ? say('open', { sum, open }) : say('sum', { sum, band: title })}</p>
    </details>
  )
}
