/** Beside the outline: the form filled as it is written, why it asks what it asks, and the examples that prove it. */
import { useState } from 'react'
import type { Part } from '../../../../core/design/part.ts'
import { firstAnswer, patternOfQuestion } from '../../../../core/design/preview/place-of-question.ts'
import type { FieldSchema } from '../../../../core/model/form-schema.ts'
import { useApp } from '../../../parts/app-context.tsx'
import { sayProblem } from '../../../parts/texts.ts'
import type { Desk } from '../../use-design.ts'
import type { Selected } from '../editing.ts'
import { ExamplesTab } from './examples-tab.tsx'
import { FillTab } from './fill-tab.tsx'
import type { Screen } from '../../screen-choice.tsx'
import './preview.css'
import { PreviewFaults } from './preview-faults.tsx'
import { PreviewHead, type PreviewTab } from './preview-head.tsx'
import { usePreviewWords } from './preview-texts.ts'
import { useExampleDesk } from './use-example-desk.ts'
import { usePreview, type Preview } from './use-preview.ts'
import type { About } from './why-card.tsx'

export interface PreviewPaneProps {
  /** Hidden, it keeps what was filled in and follows no change. */
  shown: boolean
  desk: Desk
  part: Part
  /** The form file as it stands. */
  form: FieldSchema
  screen: Screen
  onScreen: (screen: Screen) => void
  /** The question that is open in the editor, by its pointer. */
  selected: string | null
  onSelect: (selected: Selected) => void
}

export function PreviewPane({ shown, desk, part, form, screen, onScreen, selected, onSelect }: PreviewPaneProps) {
  const say = usePreviewWords()
  const [tab, setTab] = useState<PreviewTab>('fill')
  const preview = usePreview(desk, part.id, shown)
  const examples = useExampleDesk(desk, part, preview.begin)
  const { about, setAbout } = useAbout(selected)
  const { opened } = preview
  const head = { preview, screen, onScreen, tab, onTab: setTab, onClear: examples.leave }
  return (
    <section className="design-preview" hidden={!shown} aria-label={say('preview')} aria-busy={preview.behind}>
      <PreviewHead {...head} />
      <PreviewState preview={preview} desk={desk} />
      {opened && tab === 'fill' && (
        <FillTab
          opened={opened}
          screen={screen}
          about={about}
          onAbout={setAbout}
          examples={examples}
          onKept={() => setTab('examples')}
          onEdit={(pointer) => onSelect({ field: pointer })}
        />
      )}
      {opened && tab === 'examples' && (
        <ExamplesTab
          shown={shown}
          desk={desk}
          part={part}
          form={form}
          bundle={opened.bundle}
          examples={examples}
          onFill={() => setTab('fill')}
          onSelect={onSelect}
        />
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
