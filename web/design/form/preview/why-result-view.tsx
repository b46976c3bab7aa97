/** What a score or a decision came from, in words: items and points, triggers and floors, the rows that were looked at. */
import type { WhyBand, WhyRow, WhyScore } from '../../../../core/design/preview/why-result.ts'
import type { ScoreResult } from '../../../../core/model/assessment.ts'
import { usePreviewWords, type SayPreview } from './preview-texts.ts'
import { ReadList, RuleView, VerdictTag, verdictWord, type SayValue } from './rule-view.tsx'

export interface WhyScoreViewProps {
  title: string
  why: WhyScore
  result: ScoreResult
  bandTitle: (id: string) => string
  itemTitle: (id: string) => string
  sayValue: SayValue
}

export function WhyScoreView({ title, why, result, bandTitle, itemTitle, sayValue }: WhyScoreViewProps) {
  const say = usePreviewWords()
  return (
    <div className="preview-why">
      <h4>{title}</h4>
      <p>
        <span className="tb-tag">{say(`status.${result.status}`)}</span>{' '}
        {result.score !== null && `${say('scoreLine')} ${result.score}`}{' '}
        {result.finalBand !== null && `${say('bandLine')} ${bandTitle(result.finalBand)}`}
      </p>
      {why.applies && <RuleView look={why.applies} sayValue={sayValue} />}
      {why.bands.length > 0 && <h5>{say('triggers')}</h5>}
      {[...why.bands]
        .sort((a, b) => Number(b.hit) - Number(a.hit))
        .map((band) => (
          <BandPart key={`${band.of} ${band.id}`} band={band} sayValue={sayValue} />
        ))}
      {result.trace.length > 0 && (
        <table className="tb-table">
          <caption>{say('items')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('item')}</th>
              <th scope="col" className="tb-num">
                {say('points')}
              </th>
            </tr>
          </thead>
          <tbody>
            {result.trace.map((line) => (
              <tr key={line.item}>
                <td>{line.option === null ? itemTitle(line.item) : line.text}</td>
                <td className="tb-num">{line.points ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

function BandPart({ band, sayValue }: { band: WhyBand; sayValue: SayValue }) {
  const say = usePreviewWords()
  return (
    <div className="preview-check">
      <p>
        {say(band.of)} {band.id} {band.title}{' '}
        <VerdictTag verdict={band.hit ? true : undefined} text={say(band.hit ? 'hit' : 'missed')} />
      </p>
      <p className="app-meta">
        {say('toBand', { band: band.band })}
        {band.clause && ` · ${band.clause}`}
      </p>
      {band.look ? <RuleView look={band.look} sayValue={sayValue} /> : <p className="app-meta">{say('ticked')}</p>}
    </div>
  )
}

export interface WhyDecisionViewProps {
  title: string
  rows: readonly WhyRow[]
  sayValue: SayValue
}

export function WhyDecisionView({ title, rows, sayValue }: WhyDecisionViewProps) {
  const say = usePreviewWords()
  return (
    <div className="preview-why">
      <h4>{title}</h4>
      {rows.length === 0 && <p className="app-meta">{say('noRows')}</p>}
      {rows.map((row) => (
        <div key={row.id} className="preview-check">
          <p>
            <strong>{row.id}</strong> {row.outcome}{' '}
            <VerdictTag verdict={row.reached && row.verdict === true ? true : undefined} text={rowWord(row, say)} />
          </p>
          <p className="app-meta">
            {row.because}
            {row.clause && ` · ${row.clause}`}
          </p>
          {row.reached && row.verdict !== 'off' && (
            <ul className="preview-cells">
              {row.cells.map((cell, n) => (
                <li key={n}>
                  {cell.title}：{sayValue(cell.value, null)} · {say('asks')}{' '}
                  <code className="preview-feel">{cell.asked}</code>{' '}
                  <VerdictTag verdict={cell.verdict} text={verdictWord(cell.verdict, say)} />
                  {cell.verdict !== false && <ReadList reads={cell.reads} sayValue={sayValue} />}
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </div>
  )
}

function rowWord({ reached, verdict }: WhyRow, say: SayPreview): string {
  if (verdict === 'off') return say('off')
  if (!reached) return say('later')
  return say(verdict === true ? 'hit' : verdict === false ? 'missed' : 'unknown')
}
