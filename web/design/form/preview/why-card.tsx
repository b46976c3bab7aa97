/** The why-view: of the question that somebody is at, of a score, a decision, or of everything that came out. */
import { useMemo, useSyncExternalStore } from 'react'
import { translated, type LookingAt } from '../../../../core/design/preview/rule-look.ts'
import { whyQuestion } from '../../../../core/design/preview/why-question.ts'
import { whyDecision, whyScore } from '../../../../core/design/preview/why-result.ts'
import { startRun } from '../../../../core/engine/run.ts'
import { patternOf } from '../../../../core/model/pointer.ts'
import { AssessmentView } from '../../../../core/render/index.ts'
import { useApp } from '../../../parts/app-context.tsx'
import { usePreviewWords } from './preview-texts.ts'
import { useValueWords, type SayValue } from './rule-view.tsx'
import type { Opened } from './use-preview.ts'
import { WhyQuestionView } from './why-question-view.tsx'
import { WhyDecisionView, WhyScoreView } from './why-result-view.tsx'

/** What the why-view is about; `answer` is a pointer among the answers. */
export type About = { of: 'question'; answer: string } | { of: 'score' | 'decision'; id: string } | { of: 'results' }

export interface WhyCardProps {
  opened: Opened
  about: About | null
  onAbout: (about: About) => void
  /** Opens a question in the editor, by the pattern of its answer. */
  onEdit: (pattern: string) => void
}

export function WhyCard({ opened, about, onAbout, onEdit }: WhyCardProps) {
  const say = usePreviewWords()
  const at = useLookingAt(opened)
  return (
    <section className="app-card preview-why-card" aria-label={say('why')}>
      <h3>{say('why')}</h3>
      <AboutPicker at={at} about={about} onAbout={onAbout} />
      {about === null ? (
        <p className="app-meta">{say('aboutNothing')}</p>
      ) : (
        <Reasons about={about} at={at} opened={opened} onEdit={onEdit} />
      )}
    </section>
  )
}

/** The run that the screen rests on, worked out again after each answer. */
function useLookingAt({ bundle, store, start, lang }: Opened): LookingAt {
  const draft = useSyncExternalStore(store.subscribe, store.session.draft)
  return useMemo(() => {
    const { answers } = draft === store.session.draft() ? store.session.filled() : { answers: draft }
    const run = startRun(bundle, { ...start, answers, facts: store.session.known(), lang })
    return { bundle, run, lang }
  }, [bundle, store, start, lang, draft])
}

interface AboutPickerProps {
  at: LookingAt
  about: About | null
  onAbout: (about: About) => void
}

function AboutPicker({ at, about, onAbout }: AboutPickerProps) {
  const say = usePreviewWords()
  const { bundle, run } = at
  const titled = (id: string, title: string): string => `${id} ${translated(at, title)}`
  const scores = bundle.form.scores.map(
    ({ instrument: id }) => [id, titled(id, bundle.instruments[id]?.title ?? '')] as const,
  )
  const decisions = Object.values(bundle.decisions).map(({ id, title }) => [id, titled(id, title)] as const)
  const choose = (key: string): void => {
    const [of, id = ''] = key.split(' ')
    if (of === 'score' || of === 'decision') onAbout({ of, id })
    else if (of === 'question') onAbout({ of, answer: id })
    else onAbout({ of: 'results' })
  }
  const question = about?.of === 'question' ? run.workspace.index.at(about.answer) : undefined
  return (
    <label className="tb-field">
      <span className="tb-label">{say('about')}</span>
      <select className="tb-input" value={keyOf(about)} onChange={(event) => choose(event.target.value)}>
        {about === null && <option value="">—</option>}
        {about?.of === 'question' && (
          <option value={keyOf(about)}>
            {say('thisQuestion')}：{question ? translated(at, question.title) : about.answer}
          </option>
        )}
        <option value="results">{say('results')}</option>
        {scores.length > 0 && <OptionGroup title={say('scores')} of="score" entries={scores} />}
        {decisions.length > 0 && <OptionGroup title={say('decisions')} of="decision" entries={decisions} />}
      </select>
    </label>
  )
}

function OptionGroup({
  title,
  of,
  entries,
}: {
  title: string
  of: string
  entries: readonly (readonly [string, string])[]
}) {
  return (
    <optgroup label={title}>
      {entries.map(([id, text]) => (
        <option key={id} value={`${of} ${id}`}>
          {text}
        </option>
      ))}
    </optgroup>
  )
}

function keyOf(about: About | null): string {
  if (about === null) return ''
  if (about.of === 'results') return 'results'
  return `${about.of} ${about.of === 'question' ? about.answer : about.id}`
}

interface ReasonsProps {
  about: About
  at: LookingAt
  opened: Opened
  onEdit: (pattern: string) => void
}

function Reasons({ about, at, opened, onEdit }: ReasonsProps) {
  const say = usePreviewWords()
  const sayValue = useValueWords(opened.bundle)
  if (about.of === 'results') return <Results opened={opened} />
  if (about.of !== 'question') return <ResultReasons about={about} at={at} opened={opened} sayValue={sayValue} />
  const { session } = opened.store
  const why = at.run.workspace.index.at(about.answer)
    ? whyQuestion(at, about.answer, session.field(about.answer), session.draft())
    : null
  if (why === null) return <p className="app-meta">{say('notShownHere')}</p>
  return (
    <>
      <WhyQuestionView why={why} sayValue={sayValue} />
      <button type="button" className="tb-button" onClick={() => onEdit(patternOf(about.answer))}>
        {say('change')}
      </button>
    </>
  )
}

function Results({ opened: { bundle, store } }: { opened: Opened }) {
  const { names, lang, ports } = useApp()
  return (
    <AssessmentView
      bundle={bundle}
      assessment={store.session.assessment()}
      names={names}
      lang={lang}
      ports={ports}
      showDocuments={true}
    />
  )
}

interface ResultReasonsProps {
  about: { of: 'score' | 'decision'; id: string }
  at: LookingAt
  opened: Opened
  sayValue: SayValue
}

function ResultReasons({ about: { of, id }, at, opened, sayValue }: ResultReasonsProps) {
  const { bundle, store, start } = opened
  if (of === 'decision') {
    const title = `${id} ${translated(at, bundle.decisions[id]?.title ?? '')}`
    return <WhyDecisionView title={title} rows={whyDecision(at, id, start.asOf)} sayValue={sayValue} />
  }
  const plan = bundle.instruments[id]
  const why = whyScore(at, id)
  const result = store.session.assessment().scores[id]
  if (!plan || !why || !result) return null
  const titleIn = (list: readonly { id: string; title: string }[]) => (one: string) =>
    translated(at, list.find((entry) => entry.id === one)?.title ?? one)
  return (
    <WhyScoreView
      title={`${id} ${translated(at, plan.title)}`}
      why={why}
      result={result}
      bandTitle={titleIn(plan.bands)}
      itemTitle={titleIn(plan.items)}
      sayValue={sayValue}
    />
  )
}
