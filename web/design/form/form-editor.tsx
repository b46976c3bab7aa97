/**
 * A form as sections and questions: choose one and change it beside the outline, with a preview beside both; on a narrow
 * screen what was chosen comes into view, a button leads back, and the preview is a page of its own.
 */
import { useCallback, useRef, useState } from 'react'
import { fieldAt, withField } from '../../../core/design/form-edit.ts'
import type { FactTitles } from '../../../core/design/form-outline.ts'
import { openedAt } from '../../../core/design/preview/place-of-question.ts'
import { formReader, type FormReader } from '../../../core/design/form-reader.ts'
import { sectionsWith } from '../../../core/design/form-search.ts'
import type { FieldSchema } from '../../../core/model/form-schema.ts'
import type { EditorProps } from '../editing.ts'
import { ConditionSource } from './condition-source.ts'
import type { ChangeForm, OutlineActions, Selected } from './editing.ts'
import { FieldPanel } from './field-panel.tsx'
import './form.css'
import { useFormWords } from './form-texts.ts'
import { HeadPanel } from './head/head-panel.tsx'
import { TextInput } from './inputs.tsx'
import { PreviewPane } from './preview/preview-pane.tsx'
import { usePreviewPlace } from './preview/use-preview-place.ts'
import { PreviewTabs } from './preview/preview-tabs.tsx'
import { KnownSource, useFactTitles, useFetchedQuestions } from './known-source.ts'
import { SectionCard } from './section-card.tsx'
import { SectionPanel } from './section-panel.tsx'
import { useAim } from './use-aim.ts'
import { useDrag } from './use-drag.ts'
import { useOutline } from './use-outline.ts'

export function FormEditor({ part, text, desk }: EditorProps) {
  const { say } = useFormWords()
  const [reader] = useState(formReader)
  const [selected, setSelected] = useState<Selected>(null)
  const panel = useRef<HTMLElement>(null)
  const place = usePreviewPlace()
  const form = reader.read(text)
  const titles = useFactTitles()
  const change: ChangeForm = (next, run) => {
    desk.change(part.path, reader.write(next), run === undefined ? undefined : `${part.path} ${run}`)
  }
  const select = (next: Selected): void => {
    setSelected(next)
    if (next !== null) requestAnimationFrame(() => comeIntoView(panel.current))
  }
  const actions = useOutline({ form, change, select, board: desk, say })
  const field = selected !== null && 'field' in selected ? selected.field : null
  const canPaste = desk.clip !== null
  const show = useCallback(() => comeIntoView(panel.current), [])
  const openPlace = (pointer: string): void => {
    place.edit()
    setSelected(openedAt(form, pointer))
  }
  useAim(desk, part.path, openPlace, show)
  const editAt = (next: Selected): void => {
    place.edit()
    select(next)
  }
  return (
    <KnownSource value={useFetchedQuestions()}>
      <PreviewTabs place={place} />
      <div className="design-form" data-preview={place.beside ? place.screen : undefined}>
        <Outline hidden={place.alone} {...{ reader, form, titles, selected, change, actions, canPaste }} />
        <aside className="design-panel" ref={panel} hidden={place.alone}>
          {selected !== null && (
            <button type="button" className="tb-button design-back" onClick={() => backToRow(field)}>
              {say('backToList')}
            </button>
          )}
          <ConditionSource value={{ desk, form: part.id }}>
            <Panel selected={selected} {...{ form, titles, change, actions, canPaste }} />
          </ConditionSource>
        </aside>
        {place.kept && (
          <PreviewPane
            shown={place.shown}
            desk={desk}
            part={part}
            form={form}
            screen={place.screen}
            onScreen={place.setScreen}
            selected={field}
            onSelect={editAt}
          />
        )}
      </div>
    </KnownSource>
  )
}

interface OutlineProps extends PanelProps {
  hidden: boolean
  reader: FormReader
}

function Outline({ hidden, reader, form, titles, selected, change, canPaste, actions }: OutlineProps) {
  const { say } = useFormWords()
  const [find, setFind] = useState('')
  const drag = useDrag((pointer, { before, section }) => actions.drop(pointer, before, section))
  const sections = sectionsWith(reader.outline(form, titles), find)
  const head = (): void => actions.select({ form: true })
  return (
    <div className="design-outline" hidden={hidden} aria-label={say('outline')} role="group" {...drag.handlers}>
      <OutlineHead form={form} change={change} find={find} onFind={setFind} onHead={head} />
      {sections.length === 0 && <p className="tb-empty">{say('notFound')}</p>}
      {sections.map((section) => (
        <SectionCard
          key={section.id}
          section={section}
          current={selected !== null && 'section' in selected && selected.section === section.id}
          selected={selected !== null && 'field' in selected ? selected.field : null}
          canPaste={canPaste}
          mark={drag.mark}
          actions={actions}
        />
      ))}
      <button type="button" className="tb-button" onClick={actions.addSection}>
        {say('addSection')}
      </button>
    </div>
  )
}

interface OutlineHeadProps {
  form: FieldSchema
  change: ChangeForm
  find: string
  onFind: (words: string) => void
  onHead: () => void
}

function OutlineHead({ form, change, find, onFind, onHead }: OutlineHeadProps) {
  const { say } = useFormWords()
  return (
    <>
      <TextInput
        title={say('formTitle')}
        value={form.title ?? ''}
        onChange={(title) => change(withField(form, '', { title }), 'title')}
      />
      <div className="design-find">
        <TextInput title={say('search')} value={find} onChange={onFind} />
        <button type="button" className="tb-button" onClick={onHead}>
          {say('formHead')}
        </button>
      </div>
    </>
  )
}

interface PanelProps {
  form: FieldSchema
  titles: FactTitles
  selected: Selected
  change: ChangeForm
  canPaste: boolean
  actions: OutlineActions
}

function Panel({ selected, ...props }: PanelProps) {
  const { form, change, actions } = props
  const { say } = useFormWords()
  if (selected !== null && 'form' in selected) return <HeadPanel form={form} change={change} />
  if (selected !== null && 'section' in selected) {
    return <SectionPanel key={selected.section} form={form} id={selected.section} change={change} actions={actions} />
  }
  if (selected === null || fieldAt(form, selected.field) === null) return <p className="app-meta">{say('pick')}</p>
  return <FieldPanel key={selected.field} pointer={selected.field} {...props} />
}

/** Only where the panel stands below the outline. */
function comeIntoView(panel: HTMLElement | null): void {
  if (panel === null || window.matchMedia('(min-width: 75rem)').matches) return
  panel.scrollIntoView({ block: 'start' })
  panel.querySelector<HTMLElement>('button')?.focus({ preventScroll: true })
}

function backToRow(pointer: string | null): void {
  const row = [...document.querySelectorAll<HTMLElement>('[data-question]')].find(
    (one) => one.dataset['question'] === pointer,
  )
  const target = row?.querySelector('button') ?? document.querySelector<HTMLElement>('.design-outline input')
  target?.scrollIntoView({ block: 'center' })
  target?.focus({ preventScroll: true })
}
