/** Questions that exist already: looked for by their words, or offered when somebody types one of them anew. */
import { useState } from 'react'
import { questionsLike, usedAt, withKnownInPlace, type KnownQuestion } from '../../../core/design/known-questions.ts'
import type { OutlineActions, TabProps } from './editing.ts'
import { useFormWords } from './form-texts.ts'
import { TextInput } from './inputs.tsx'
import { useKnownQuestions } from './known-source.ts'

export function KnownPicker({ section, actions }: { section: string; actions: OutlineActions }) {
  const { say } = useFormWords()
  const known = useKnownQuestions()
  const [words, setWords] = useState('')
  const [open, setOpen] = useState(false)
  if (known.length === 0) return null
  return (
    <details className="tb-fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('existing')}</summary>
      {open && (
        <>
          <TextInput title={say('search')} value={words} onChange={setWords} />
          <KnownList
            questions={questionsLike(known, words)}
            onUse={(question) => {
              actions.use(question, { section })
              setOpen(false)
            }}
          />
        </>
      )}
    </details>
  )
}

/** For a question of the form itself that has no fact yet and sounds like one that exists. */
export function KnownHint({ form, pointer, field, change }: TabProps) {
  const { say } = useFormWords()
  const known = useKnownQuestions()
  const own = field.$ref === undefined && field['x-fact'] === undefined && field['x-distinct'] === undefined
  if (!own || !/^\/properties\/[^/]+$/.test(pointer)) return null
  const alike = questionsLike(known, field.title ?? '').filter((question) => usedAt(form, question) === null)
  if (alike.length === 0) return null
  return (
    <div className="tb-warning" role="status">
      <p>{say('existsAlready')}</p>
      <KnownList questions={alike} onUse={(question) => change(withKnownInPlace(form, pointer, question))} />
    </div>
  )
}

interface KnownListProps {
  questions: readonly KnownQuestion[]
  onUse: (question: KnownQuestion) => void
}

function KnownList({ questions, onUse }: KnownListProps) {
  const { say, kindName } = useFormWords()
  return (
    <ul className="design-fields">
      {questions.map((question) => (
        <li key={`${question.ref} ${question.fact}`} className="design-known">
          <span>
            {question.title} <span className="app-meta">{kindName(question.kind)}</span>
          </span>
          <button
            type="button"
            className="tb-button"
            aria-label={`${say('useIt')} ${question.title}`}
            onClick={() => onUse(question)}
          >
            {say('useIt')}
          </button>
        </li>
      ))}
    </ul>
  )
}
