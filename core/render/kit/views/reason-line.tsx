/** One reason: the sentence, the answers it rests on, and its clause. */
import type { Reason } from '../../../model/assessment.ts'
import { say } from '../../texts.ts'
import type { AssessmentWords } from './assessment-words.ts'

export function ReasonLine({ reason, words }: { reason: Reason; words: AssessmentWords }) {
  const answers = reason.facts.map((pointer) => words.answer(pointer)).filter((answer) => answer.value !== '')
  return (
    <div className="tb-reason">
      <p>
        {words.translate(reason.text)}
        <ClauseTag clause={reason.clause} words={words} />
      </p>
      {answers.length > 0 && (
        <p className="tb-basis">
          {say(words.lang, 'basedOn')}：
          {answers.map((answer) => `${answer.title} = ${answer.value}`).join(words.lang === 'en' ? '; ' : '；')}
        </p>
      )}
    </div>
  )
}

export function ClauseTag({ clause, words }: { clause: string | undefined; words: AssessmentWords }) {
  if (clause === undefined) return null
  return (
    <span className="tb-clause">
      {say(words.lang, 'clause')} {clause}
    </span>
  )
}
