/** One decision: outcomes with reasons and clauses, what was refused and why, and what is still unknown. */
import type { DecisionResult } from '../../../model/assessment.ts'
import { say } from '../../texts.ts'
import type { AssessmentWords } from './assessment-words.ts'
import { ClauseTag, ReasonLine } from './reason-line.tsx'

export interface DecisionPanelProps {
  id: string
  result: DecisionResult
  words: AssessmentWords
}

export function DecisionPanel({ id, result, words }: DecisionPanelProps) {
  const { lang } = words
  const title = words.translate(words.bundle.decisions[id]?.title ?? id)
  const setAside = [
    { label: say(lang, 'refused'), lines: result.refused ?? [] },
    { label: say(lang, 'reviewNeeded'), lines: result.review ?? [] },
  ]
  return (
    <section className="tb-section" aria-label={title}>
      <h2>
        {title} <span className="tb-id">{id}</span>
      </h2>
      {result.outcomes.map((code) => (
        <p key={code} className="tb-outcome">
          <strong>{words.outcome(id, code)}</strong> <span className="tb-id">{code}</span>
          {result.amounts?.[code] !== undefined && (
            <span>
              {result.amounts[code].toFixed(2)} {say(lang, 'yuan')}
            </span>
          )}
        </p>
      ))}
      {result.reasons.map((reason, i) => (
        <ReasonLine key={i} reason={reason} words={words} />
      ))}
      {setAside.map(({ label, lines }) =>
        lines.map((line) => (
          <p key={line.id} className="tb-basis">
            {label}：{words.outcome(id, line.id)} {line.reason}
            <ClauseTag clause={line.clause} words={words} />
          </p>
        )),
      )}
      {result.unknown.length > 0 && (
        <p className="tb-basis">
          {say(lang, 'unknownFacts', {
            items: result.unknown.map((pointer) => words.answer(pointer).title).join('、'),
          })}
        </p>
      )}
    </section>
  )
}
