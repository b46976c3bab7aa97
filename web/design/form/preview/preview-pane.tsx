/** Beside the outline: the form filled as it is written, why it asks what it asks, and the examples that prove it. */
import { useState } from 'react'
import { firstAnswer, patternOfQuestion, questionOfPattern } from '../../../../core/design/preview/place-of-question.ts'
import { useApp } from '../../../parts/app-context.tsx'
import { sayProblem } from '../../../parts/texts.ts'
import type { Desk } from '../../use-design.ts'
import { FilledForm, type Screen } from './filled-form.tsx'
import './preview.css'
import { PreviewFaults } from './preview-faults.tsx'
import { usePreviewWords } from './preview-texts.ts'
import { usePreview, type Preview } from './use-preview.ts'
import { WhyCard, type About } from './why-card.tsx'

export interface PreviewPaneProps {
  desk: Desk
  /** Id of the form. */
  form: string
  screen: Screen
  onScreen: (screen: Screen) => void
  /** The question that is open in the editor, by its pointer. */
  selected: string | null
  onSelect: (pointer: string) => void
}

export function PreviewPane({ desk, form, screen, onScreen, selected, onSelect }: PreviewPaneProps) {
  const say = usePreviewWords()
  const preview = usePreview(desk, form)
  const { about, setAbout } = useAbout(selected)
  const [touched] = useState(() => (answer: string) => setAbout({ of: 'question', answer }))
  const [finished] = useState(() => () => setAbout({ of: 'results' }))
  const { opened } = preview
  return (
    <section className="design-preview" aria-label={say('preview')} aria-busy={preview.behind}>
      <PreviewHead preview={preview} screen={screen} onScreen={onScreen} />
      <PreviewState preview={preview} desk={desk} />
      {opened && (
        <div className="preview-body">
          <FilledForm store={opened.store} screen={screen} onTouch={touched} onFinish={finished} />
          <WhyCard
            opened={opened}
            about={about}
            onAbout={setAbout}
            onEdit={(pattern) => onSelect(questionOfPattern(pattern))}
          />
        </div>
      )}
    </section>
  )
}

/** Follows the question that is chosen in the outline, until another thing is looked at. */
function useAbout(selected: string | null): { about: About | null; setAbout: (about: About) => void } {
  const [chosen, setChosen] = useState<{ at: string | null; about: About | null }>({ at: null, about: null })
  const [setAbout] = useState(() => (about: About) => setChosen((before) => ({ ...before, about })))
  if (chosen.at !== selected) {
    const pattern = selected === null ? null : patternOfQuestion(selected)
    const about: About | null = pattern === null ? chosen.about : { of: 'question', answer: firstAnswer(pattern) }
    setChosen({ at: selected, about })
  }
  return { about: chosen.about, setAbout }
}

interface PreviewHeadProps {
  preview: Preview
  screen: Screen
  onScreen: (screen: Screen) => void
}

function PreviewHead({ preview: { opened, begin }, screen, onScreen }: PreviewHeadProps) {
  const say = usePreviewWords()
  return (
    <div className="preview-head">
      <div className="design-modes" role="group" aria-label={say('screen')}>
        {(['phone', 'desk'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className="tb-button"
            aria-pressed={screen === one}
            onClick={() => onScreen(one)}
          >
            {say(one)}
          </button>
        ))}
      </div>
      {opened && (
        <>
          <label className="preview-day">
            <span>{say('asOf')}</span>
            <input
              type="date"
              className="tb-input tb-input-short"
              value={opened.start.asOf}
              onChange={(event) => {
                const asOf = event.target.value
                const { session } = opened.store
                if (asOf !== '') begin({ ...opened.start, answers: session.draft(), facts: session.known(), asOf })
              }}
            />
          </label>
          <button
            type="button"
            className="tb-button tb-button-quiet"
            onClick={() => begin({ answers: {}, facts: {}, params: {}, asOf: opened.start.asOf })}
          >
            {say('clear')}
          </button>
        </>
      )}
    </div>
  )
}

function PreviewState({ preview, desk }: { preview: Preview; desk: Desk }) {
  const { lang } = useApp()
  const say = usePreviewWords()
  const { behind, faults, problem, opened } = preview
  return (
    <div role="status">
      {behind && <p className="app-meta">{say('behind')}</p>}
      {problem !== null && <p className="tb-error">{sayProblem(lang, problem)}</p>}
      {faults.length > 0 && (
        <div className="tb-warning">
          <p>{say(opened === null ? 'faultyFirst' : 'faulty')}</p>
          <PreviewFaults faults={faults} desk={desk} />
        </div>
      )}
    </div>
  )
}
