/** What follows from the answers, and why: bands, decisions, deadlines, who is told, documents. In plain words. */
import { useMemo } from 'react'
import type { Assessment, DocumentNeed, Task } from '../../../model/assessment.ts'
import type { FormBundle } from '../../../model/plan.ts'
import type { Language } from '../../../model/session.ts'
import type { Names } from '../../names.ts'
import { taskDue, taskTitle } from '../../task-words.ts'
import { say } from '../../texts.ts'
import type { RenderPorts } from '../control.ts'
import { assessmentWords } from './assessment-words.ts'
import type { AssessmentWords } from './assessment-words.ts'
import { DecisionPanel } from './decision-panel.tsx'
import { ClauseTag } from './reason-line.tsx'
import { ScorePanel } from './score-panel.tsx'

export interface AssessmentViewProps {
  bundle: FormBundle
  assessment: Assessment
  names: Names
  lang: Language
  ports: Pick<RenderPorts, 'areas'>
  /** False where the page shows the documents by itself. */
  showDocuments: boolean
}

export function AssessmentView({ bundle, assessment, names, lang, ports, showDocuments }: AssessmentViewProps) {
  const words = useMemo(
    () => assessmentWords(bundle, assessment, names, lang, ports),
    [bundle, assessment, names, lang, ports],
  )
  const scores = Object.entries(assessment.scores).filter(([, result]) => result.status !== 'NOT_APPLICABLE')
  const decisions = Object.entries(assessment.decisions).filter(([, result]) => hasContent(result))
  const warnings = assessment.issues.filter((issue) => issue.severity === 'warning')
  return (
    <div className="tb-assessment">
      {scores.map(([id, result]) => (
        <ScorePanel key={id} id={id} result={result} words={words} />
      ))}
      {decisions.map(([id, result]) => (
        <DecisionPanel key={id} id={id} result={result} words={words} />
      ))}
      <TaskSection tasks={assessment.tasks} words={words} />
      {showDocuments && <DocumentSection documents={assessment.documents} words={words} />}
      {warnings.length > 0 && (
        <section className="tb-section">
          <h2>{say(lang, 'warnings')}</h2>
          <ul className="tb-list">
            {warnings.map((issue) => (
              <li key={issue.path + issue.code}>{issue.message}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function TaskSection({ tasks, words }: { tasks: readonly Task[]; words: AssessmentWords }) {
  const { lang, names } = words
  return (
    <section className="tb-section">
      <h2>{say(lang, 'deadlines')}</h2>
      {tasks.length === 0 && <p className="tb-empty">{say(lang, 'noConsequence')}</p>}
      <ol className="tb-tasks">
        {tasks.map((task, i) => (
          <li key={i}>
            <p className="tb-task-head">
              <strong>{taskTitle(task, names, lang)}</strong>
              <span className="tb-due">{taskDue(task, lang)}</span>
            </p>
            <p>
              {task.role && say(lang, 'whoTold', { role: names.office(task.role) })}
              {task.kind !== 'notify' && task.to && task.to.length > 0 && (
                <> {say(lang, 'told', { to: task.to.map(names.office).join(lang === 'en' ? ', ' : '、') })}</>
              )}
            </p>
            <p className="tb-basis">
              {words.translate(task.reason)}
              <ClauseTag clause={task.clause} words={words} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function DocumentSection({ documents, words }: { documents: readonly DocumentNeed[]; words: AssessmentWords }) {
  const { lang, names } = words
  if (documents.length === 0) return null
  return (
    <section className="tb-section">
      <h2>{say(lang, 'documents')}</h2>
      <ul className="tb-list">
        {documents.map((need) => (
          <li key={need.id}>
            <strong>{names.document(need.id)}</strong> <span className="tb-id">{need.id}</span>{' '}
            {need.ready
              ? say(lang, 'docReady')
              : say(lang, 'docMissing', { items: need.missing.map((id) => words.element(need.id, id)).join('、') })}
          </li>
        ))}
      </ul>
    </section>
  )
}

function hasContent(result: Assessment['decisions'][string]): boolean {
  return (
    result.outcomes.length + result.reasons.length + result.unknown.length > 0 ||
    (result.refused ?? []).length + (result.review ?? []).length > 0
  )
}
