/** One score: the final band, why it is so, and the trace item by item. */
import type { FloorHit, ScoreResult, TraceLine, TriggerHit } from '../../../model/assessment.ts'
import { say } from '../../texts.ts'
import { WhyButton } from '../field/why-button.tsx'
import type { AssessmentWords } from './assessment-words.ts'
import { BandChip } from './band-chip.tsx'
import { ClauseTag, ReasonLine } from './reason-line.tsx'

export interface ScorePanelProps {
  id: string
  result: ScoreResult
  words: AssessmentWords
}

export function ScorePanel({ id, result, words }: ScorePanelProps) {
  const { lang } = words
  const title = words.translate(words.bundle.instruments[id]?.title ?? id)
  const band = (code: string) => <BandChip band={code} {...words.band(id, code)} />
  return (
    <section className="tb-section tb-score" aria-label={title}>
      <h2>
        {title} <span className="tb-id">{id}</span>
      </h2>
      <p className="tb-score-line">
        {result.finalBand && band(result.finalBand)}
        {result.score !== null && <strong>{say(lang, 'points', { n: result.score })}</strong>}
        {result.status === 'INCOMPLETE' && <span className="tb-tag">{say(lang, 'incomplete')}</span>}
        {result.finalBand && (
          <WhyButton
            label={say(lang, 'whyThisBand')}
            lang={lang}
            reasons={() => <BandReasons id={id} result={result} words={words} />}
          />
        )}
      </p>
      {result.scoreBand && result.scoreBand !== result.finalBand && (
        <p>
          {say(lang, 'scoreBand')}：{band(result.scoreBand)}
        </p>
      )}
      {result.carriedBand && (
        <p>
          {say(lang, 'carriedBand')}：{band(result.carriedBand)}
        </p>
      )}
      {result.reasons.map((hit) => (
        <Hit
          key={hit.id}
          id={id}
          hit={hit}
          title={`${say(lang, 'trigger')} ${hit.id} ${words.trigger(id, hit.id)}`}
          words={words}
        />
      ))}
      {result.floors.map((hit) => (
        <Hit key={hit.id} id={id} hit={hit} title={`${say(lang, 'floor')} ${hit.id}`} words={words} />
      ))}
      {result.status === 'INCOMPLETE' && result.missing.length > 0 && result.missing.length < 20 && (
        <p className="tb-basis">
          {say(lang, 'missingItems', {
            n: result.missing.length,
            items: result.missing.map((item) => words.item(id, item)).join('、'),
          })}
        </p>
      )}
      {result.trace.length > 0 && <TraceTable id={id} trace={result.trace} words={words} />}
    </section>
  )
}

interface HitProps {
  id: string
  hit: TriggerHit | FloorHit
  title: string
  words: AssessmentWords
}

/** A trigger or a floor that decided the band. */
function Hit({ id, hit, title, words }: HitProps) {
  return (
    <div className="tb-trigger">
      <strong>{title}</strong>
      <BandChip band={hit.band} {...words.band(id, hit.band)} />
      <ReasonLine reason={hit} words={words} />
    </div>
  )
}

function BandReasons({ id, result, words }: ScorePanelProps) {
  const reasons = [...result.reasons, ...result.floors]
  if (reasons.length > 0) return reasons.map((hit) => <ReasonLine key={hit.id} reason={hit} words={words} />)
  const parts = result.trace.map((line) => ({ line, points: line.points ?? 0 })).filter(({ points }) => points > 0)
  return (
    <p>
      {say(words.lang, 'points', { n: result.score ?? 0 })} ={' '}
      {parts.map(({ line, points }) => `${words.item(id, line.item)} ${points}`).join(' + ')}
    </p>
  )
}

function TraceTable({ id, trace, words }: { id: string; trace: readonly TraceLine[]; words: AssessmentWords }) {
  const { lang } = words
  return (
    <details className="tb-fold" open={trace.some((line) => line.points !== null)}>
      <summary>{say(lang, 'trace')}</summary>
      <table className="tb-table">
        <thead>
          <tr>
            <th scope="col">{say(lang, 'item')}</th>
            <th scope="col">{say(lang, 'answer')}</th>
            <th scope="col" className="tb-num">
              {say(lang, 'score')}
            </th>
          </tr>
        </thead>
        <tbody>
          {trace.map((line) => (
            <tr key={line.item}>
              <th scope="row">
                <span className="tb-id">{line.item}</span> {words.item(id, line.item)}
                <ClauseTag clause={line.clause} words={words} />
              </th>
              <td>{words.option(id, line.item, line.option) || line.text}</td>
              <td className="tb-num">{line.points ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
