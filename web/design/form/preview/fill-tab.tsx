/** Filling the form of the draft, keeping what was filled as an example, and asking why. */
import { useState } from 'react'
import { questionOfPattern } from '../../../../core/design/preview/place-of-question.ts'
import { useExampleWords } from './example-texts.ts'
import type { Screen } from '../../screen-choice.tsx'
import { FilledForm } from './filled-form.tsx'
import { RecordExample } from './record-example.tsx'
import type { ExampleDesk } from './use-example-desk.ts'
import type { Opened } from './use-preview.ts'
import { WhyCard, type About } from './why-card.tsx'

export interface FillTabProps {
  opened: Opened
  screen: Screen
  about: About | null
  onAbout: (about: About) => void
  examples: ExampleDesk
  /** An example was kept or brought up to date. */
  onKept: () => void
  /** Opens a question in the editor, by its pointer. */
  onEdit: (pointer: string) => void
}

export function FillTab({ opened, screen, about, onAbout, examples, onKept, onEdit }: FillTabProps) {
  const say = useExampleWords()
  const [recording, setRecording] = useState(false)
  const [touched] = useState(() => (answer: string) => onAbout({ of: 'question', answer }))
  const [finished] = useState(() => () => onAbout({ of: 'results' }))
  const { current } = examples
  return (
    <div className="preview-body">
      <div className="preview-fill">
        {current && <p className="app-meta">{say('openNow', { name: current.description })}</p>}
        <FilledForm store={opened.store} screen={screen} onTouch={touched} onFinish={finished} />
        <div className="tb-row-buttons">
          {current && (
            <button
              type="button"
              className="tb-button"
              title={say('updateHint')}
              onClick={() => {
                examples.update(opened)
                onKept()
              }}
            >
              {say('update')}
            </button>
          )}
          <button
            type="button"
            className="tb-button"
            aria-expanded={recording}
            onClick={() => setRecording(!recording)}
          >
            {say('record')}
          </button>
        </div>
      </div>
      {recording ? (
        <RecordExample
          opened={opened}
          onCancel={() => setRecording(false)}
          onKeep={(description, expected) => {
            examples.record(opened, description, expected)
            setRecording(false)
            onKept()
          }}
        />
      ) : (
        <WhyCard
          opened={opened}
          about={about}
          onAbout={onAbout}
          onEdit={(pattern) => onEdit(questionOfPattern(pattern))}
        />
      )}
    </div>
  )
}
