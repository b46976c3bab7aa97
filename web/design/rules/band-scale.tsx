/** The bands of a score: their names, where each begins, and all of them on one scale with what is wrong. */
import { freeId, moved, withoutAt } from '../../../core/design/score/items.ts'
import { reachOf, scaleFindings, spansOfBands, type ScaleFinding } from '../../../core/design/score/scale.ts'
import type { InstrumentDefinition } from '../../../core/model/definitions.ts'
import { Cell, NumberCell } from './cell.tsx'
import { withEntry } from './json-part.ts'
import { RowButtons } from './row-buttons.tsx'
import { useRuleWords } from './rule-texts.ts'
import { useScoreWords } from './score-texts.ts'

type Bands = InstrumentDefinition['bands']

export interface BandsProps {
  value: InstrumentDefinition
  onChange: (bands: Bands, run?: string) => void
}

export function BandList({ value, onChange }: BandsProps) {
  const say = useRuleWords()
  const sayScore = useScoreWords()
  const { bands } = value
  const used = new Set([...(value.floors ?? []), ...(value.triggers ?? [])].map(({ band }) => band))
  const add = (): void => {
    const from = Math.max(-1, ...bands.map((band) => band.from ?? 0)) + 1
    onChange([...bands, { id: freeId('B', bands), title: sayScore('newBand'), from }])
  }
  return (
    <section className="app-card" aria-label={say('bands')}>
      <h3>{say('bands')}</h3>
      {bands.map((band, n) => (
        <div key={band.id} className="design-points design-movable">
          <span className="tb-id">{band.id}</span>
          <Cell
            name={`${say('title')} ${band.id}`}
            wide
            value={band.title}
            onChange={(title) => onChange(withEntry(bands, n, { title }), `${band.id} title`)}
          />
          {band.from === undefined ? (
            <span />
          ) : (
            <NumberCell
              name={`${say('fromScore')} ${band.id}`}
              value={band.from}
              onChange={(from) => onChange(withEntry(bands, n, { from }), `${band.id} from`)}
            />
          )}
          <RowButtons
            name={band.title}
            onMove={(by) => onChange(moved(bands, n, by))}
            {...(used.has(band.id) || bands.length === 1 ? {} : { onRemove: () => onChange(withoutAt(bands, n)) })}
          />
        </div>
      ))}
      <button type="button" className="tb-button" onClick={add}>
        {sayScore('addBand')}
      </button>
      <Scale value={value} />
    </section>
  )
}

function Scale({ value }: { value: InstrumentDefinition }) {
  const sayScore = useScoreWords()
  const spans = spansOfBands(value.bands)
  const reach = reachOf(value)
  const titles = new Map(value.bands.map((band) => [band.id, band]))
  const last = spans.at(-1)
  const end = Math.max(reach?.most ?? 0, last?.from ?? 0) + 1
  return (
    <>
      <ol className="design-scale" aria-label={sayScore('scale')}>
        {spans.map(({ id, from, to }) => (
          <li key={id} className="design-span" style={{ flexGrow: Math.max((to ?? end) - from, end / 12) }}>
            {titles.get(id)?.title} <span>{sayScore('from', { from })}</span>
          </li>
        ))}
      </ol>
      {scaleFindings(value).map((finding, n) => (
        <p key={n} className="tb-error">
          <Finding finding={finding} titleOf={(id) => titles.get(id)?.title ?? id} />
        </p>
      ))}
    </>
  )
}

function Finding({ finding, titleOf }: { finding: ScaleFinding; titleOf: (id: string) => string }) {
  const say = useScoreWords()
  switch (finding.kind) {
    case 'gap':
      return <>{say('gap', { least: finding.least, below: finding.below })}</>
    case 'overlap':
      return <>{say('overlap', { a: titleOf(finding.bands[0]), b: titleOf(finding.bands[1]), at: finding.at })}</>
    case 'unreached':
      return <>{say('unreached', { band: titleOf(finding.band), from: finding.from, most: finding.most })}</>
    case 'order':
      return <>{say('order')}</>
  }
}
