/** The examples of a form: what each shows, whether it still holds, and the rules that none of them reaches. */
import { useState } from 'react'
import { fieldAt } from '../../../../core/design/form-edit.ts'
import { questionOfPattern } from '../../../../core/design/preview/place-of-question.ts'
import type { FormBundle } from '../../../../core/model/plan.ts'
import type { FieldSchema } from '../../../../core/model/form-schema.ts'
import { useApp } from '../../../parts/app-context.tsx'
import { goTo, placeOf } from '../../../parts/route.ts'
import { sayProblem } from '../../../parts/texts.ts'
import type { Selected } from '../editing.ts'
import { useExampleWords } from './example-texts.ts'
import type { ExampleRun, UnreachedRule } from './examples-api.ts'
import { expectationWords } from './expectation-words.ts'
import { VerdictTag } from './rule-view.tsx'
import { TOO_LONG, type ExamplesState } from './use-examples.ts'

/** So many at first; a shipped form may have hundreds. */
const FIRST = 20

export interface ExampleActions {
  open(run: ExampleRun): void
  accept(run: ExampleRun): void
  remove(run: ExampleRun): void
}

export interface ExampleListProps {
  state: ExamplesState
  bundle: FormBundle
  /** The form file as it stands. */
  form: FieldSchema
  design: string
  actions: ExampleActions
  onSelect: (selected: Selected) => void
}

export function ExampleList({ state, bundle, form, design, actions, onSelect }: ExampleListProps) {
  const { lang } = useApp()
  const say = useExampleWords()
  const { report, behind, problem } = state
  const failing = report?.examples.filter(({ differences }) => differences.length > 0).length ?? 0
  const [all, setAll] = useState(false)
  const sentence =
    problem === 'design.faulty'
      ? say('faulty')
      : problem === TOO_LONG
        ? say('tooLong')
        : sayProblem(lang, problem ?? '')
  const runs = [...(report?.examples ?? [])].sort((a, b) => b.differences.length - a.differences.length)
  const shown = all ? runs : runs.slice(0, Math.max(FIRST, failing))
  return (
    <div className="preview-examples">
      <div role="status">
        {behind && <p className="app-meta">{say('running')}</p>}
        {problem !== null && <p className="tb-error">{sentence}</p>}
        {report && report.examples.length === 0 && <p className="tb-empty">{say('none')}</p>}
        {report && report.examples.length > 0 && (
          <p className={failing === 0 ? 'app-good' : 'tb-error'}>
            {failing === 0 ? say('allGood', { n: report.examples.length }) : say('failed', { n: failing })}
          </p>
        )}
      </div>
      {report && (
        <>
          <ul className="app-list">
            {shown.map((run) => (
              <li key={`${run.path} ${run.index}`} className="app-item">
                <ExampleItem run={run} bundle={bundle} actions={actions} />
              </li>
            ))}
          </ul>
          {shown.length < runs.length && (
            <button type="button" className="tb-button" onClick={() => setAll(true)}>
              {say('more', { n: runs.length - shown.length })}
            </button>
          )}
          <Unreached rules={report.unreached} form={form} design={design} onSelect={onSelect} />
        </>
      )}
    </div>
  )
}

function ExampleItem({ run, bundle, actions }: { run: ExampleRun; bundle: FormBundle; actions: ExampleActions }) {
  const { lang } = useApp()
  const say = useExampleWords()
  const words = expectationWords(bundle, lang, say)
  const good = run.differences.length === 0
  return (
    <article aria-label={run.description} className="preview-example">
      <p>
        <span className="app-item-title">{run.description}</span>{' '}
        <VerdictTag verdict={good} text={say(good ? 'good' : 'bad')} />
      </p>
      {run.differences.map(({ path, expected, got }) => (
        <dl key={path} className="preview-difference">
          <dt>{words.title(path)}</dt>
          <dd>
            {say('expected')}：{words.expected(path, expected)}
          </dd>
          <dd>
            {say('found')}：{words.found(path, expected, got)}
          </dd>
        </dl>
      ))}
      <div className="tb-row-buttons">
        {run.input && (
          <button type="button" className="tb-button" onClick={() => actions.open(run)}>
            {say('open')}
          </button>
        )}
        {!good && run.input && (
          <button type="button" className="tb-button" onClick={() => actions.accept(run)}>
            {say('accept')}
          </button>
        )}
        <button type="button" className="tb-button tb-button-quiet" onClick={() => actions.remove(run)}>
          {say('remove')}
        </button>
      </div>
    </article>
  )
}

interface UnreachedProps {
  rules: readonly UnreachedRule[] | null
  form: FieldSchema
  design: string
  onSelect: (selected: Selected) => void
}

function Unreached({ rules, form, design, onSelect }: UnreachedProps) {
  const { lang } = useApp()
  const say = useExampleWords()
  const [all, setAll] = useState(false)
  if (rules === null) return <p className="app-meta">{say('notTold')}</p>
  const listed = rules.flatMap((rule) => {
    const open = wayTo(rule, form, design, onSelect)
    return open === null ? [] : [{ rule, open }]
  })
  if (listed.length === 0) return <p className="app-good">{say('allReached')}</p>
  const shown = all ? listed : listed.slice(0, FIRST)
  return (
    <section aria-label={say('unreached', { n: listed.length })}>
      <h4>{say('unreached', { n: listed.length })}</h4>
      <ul className="app-list">
        {shown.map(({ rule, open }, n) => (
          <li key={n} className="app-item preview-unreached">
            <span>
              {rule.definition} {lang === 'en' ? rule.messageEn : rule.message}
            </span>
            <button type="button" className="tb-link" onClick={open}>
              {say('goTo')}
            </button>
          </li>
        ))}
      </ul>
      {shown.length < listed.length && (
        <button type="button" className="tb-button" onClick={() => setAll(true)}>
          {say('more', { n: listed.length - shown.length })}
        </button>
      )}
    </section>
  )
}

/** null for a rule of the dictionary, which this form does not define. */
function wayTo(
  { question, section, path }: UnreachedRule,
  form: FieldSchema,
  design: string,
  onSelect: (selected: Selected) => void,
): (() => void) | null {
  if (path !== null) return () => goTo(placeOf('design', design, path))
  if (section !== undefined) return () => onSelect({ section })
  if (question === undefined) return () => onSelect({ form: true })
  const pointer = questionOfPattern(question)
  return fieldAt(form, pointer) === null ? null : () => onSelect({ field: pointer })
}
