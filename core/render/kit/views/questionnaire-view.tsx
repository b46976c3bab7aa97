/**
 * The questionnaire view: for each topic what is known, to be confirmed in one tap, and what is
 * missing or stale, as questions. One answer serves every form in play.
 */
import { Fragment, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { FactMeta, Questionnaire } from '../../../model/questionnaire.ts'
import type { Language } from '../../../model/session.ts'
import type { FormStore } from '../../form-store.ts'
import type { ValueWords } from '../../format-value.ts'
import { childPointer } from '../../layout.ts'
import type { LayoutNode } from '../../layout.ts'
import { isBeside, placeQuestionnaire } from '../../questionnaire-layout.ts'
import type { FurtherField, PlacedSection } from '../../questionnaire-layout.ts'
import { RenderScopeProvider, valueWords } from '../../render-context.tsx'
import { say } from '../../texts.ts'
import { useSessionText } from '../../use-field.ts'
import type { RenderPorts } from '../control.ts'
import { FieldSlot } from '../field/field-slot.tsx'
import { focusField } from '../field/focus-field.ts'
import { ErrorSummary } from './error-summary.tsx'
import { ItemList } from './item-list.tsx'
import { KnownCard, KnownFold } from './known-card.tsx'
import { NoneOfThese } from './none-of-these.tsx'

export interface QuestionnaireViewProps {
  questionnaire: Questionnaire
  /** By form id; the main form, which the visit is for, comes first. */
  stores: ReadonlyMap<string, FormStore>
  meta: Readonly<Record<string, FactMeta>>
  lang: Language
  ports: RenderPorts
  /** Ids of the sections that were confirmed. */
  confirmed: ReadonlySet<string>
  onConfirm: (section: PlacedSection) => void
  onUndo: (section: PlacedSection) => void
  busy: boolean
  /** Called only when nothing stands in the way. */
  onSubmit: () => void
}

export function QuestionnaireView(props: QuestionnaireViewProps) {
  const { questionnaire, stores, lang, ports } = props
  const sections = useMemo(
    () => placeQuestionnaire(questionnaire, new Map([...stores].map(([id, store]) => [id, store.session.bundle]))),
    [questionnaire, stores],
  )
  const notes = useMemo(() => notesOf(sections), [sections])
  const [refused, setRefused] = useState(0)
  const [main] = stores.values()
  if (!main) return null
  const unconfirmed = sections.filter((section) => section.confirm.length > 0 && !props.confirmed.has(section.id))
  const prefixOf = (form: string): string => (stores.get(form) === main ? '' : `${form}-`)
  const goTo = (form: string, pointer: string): void =>
    void requestAnimationFrame(() => focusField(prefixOf(form), pointer))

  const submit = (): void => {
    const errors = [...stores].flatMap(([form, store]) => store.revealAll().map(({ path }) => ({ form, path })))
    const blocked = errors.length > 0 || unconfirmed.length > 0
    if (!blocked) return props.onSubmit()
    setRefused(refused + 1)
    if (errors[0]) goTo(errors[0].form, errors[0].path)
    else if (unconfirmed[0]) document.getElementById(cardId(unconfirmed[0]))?.focus()
  }
  const within = (form: string, children: ReactNode): ReactNode => {
    const store = stores.get(form)
    const scope = { lang, ports, notes, idPrefix: prefixOf(form) }
    return store && <RenderScopeProvider {...scope} store={store} children={children} />
  }
  return (
    <RenderScopeProvider store={main} lang={lang} ports={ports} notes={notes}>
      <form
        className="tb-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <p className="tb-hint">{say(lang, 'burden', { ...questionnaire.counts })}</p>
        {refused > 0 && <Summaries forms={[...stores.keys()]} attempt={refused} within={within} onGo={goTo} />}
        {sections.map((section) => (
          <SectionCard key={section.id} section={section} main={main} within={within} {...props} />
        ))}
        {refused > 0 && unconfirmed.length > 0 && (
          <p className="tb-error" role="alert">
            {say(lang, 'unconfirmed', { n: unconfirmed.length })}
          </p>
        )}
        <div className="tb-actions">
          <button type="submit" className="tb-button tb-button-main" disabled={props.busy}>
            {say(lang, props.busy ? 'sending' : 'submit')}
          </button>
        </div>
      </form>
    </RenderScopeProvider>
  )
}

interface SummariesProps extends Pick<SectionCardProps, 'within'> {
  forms: readonly string[]
  attempt: number
  onGo: (form: string, pointer: string) => void
}

/** One for each form in which something is to be settled. */
function Summaries({ forms, attempt, within, onGo }: SummariesProps) {
  return forms.map((form) => (
    <Fragment key={form}>
      {within(form, <ErrorSummary attempt={attempt} onGo={(pointer) => onGo(form, pointer)} />)}
    </Fragment>
  ))
}

type SectionCardProps = QuestionnaireViewProps & {
  section: PlacedSection
  main: FormStore
  within: (form: string, children: ReactNode) => ReactNode
}

function SectionCard({ section, main, within, ...props }: SectionCardProps) {
  const { lang, stores, ports, meta } = props
  const words = useMemo(() => valueWords(main.session.bundle, lang, ports), [main, lang, ports])
  const known = { stores, words, meta }
  const list = { translate: words.translate, within }
  const open = section.ask.filter(({ item }) => item.none !== undefined)
  const closed = section.ask.filter(({ item }) => item.none === undefined)
  const asks = stores.get(section.further[0]?.form ?? '') ?? main
  const filled = useSessionText(asks, () => String(hasContent(section, stores)))
  if (filled === 'false') return null
  return (
    <section className="tb-section" aria-labelledby={`topic-${section.id}`}>
      <h2 id={`topic-${section.id}`}>{words.translate(section.title)}</h2>
      {section.confirm.length > 0 && (
        <KnownCard
          {...known}
          id={cardId(section)}
          items={section.confirm}
          confirmed={props.confirmed.has(section.id)}
          onConfirm={() => props.onConfirm(section)}
          onUndo={() => props.onUndo(section)}
          inputs={<ItemList items={section.confirm} {...list} />}
        />
      )}
      <ItemList items={closed} further={section.further} {...list} />
      <NoneOfThese
        questions={open.map(({ form, pointer, item }) => ({ store: stores.get(form), pointer, none: item.none }))}
        lang={lang}
      >
        <ItemList items={open} {...list} />
      </NoneOfThese>
      <FurtherFields
        section={section}
        fields={section.further.filter((field) => !closed.some((placed) => isBeside(placed, field)))}
        words={words}
        within={within}
      />
      {[true, false].map((derived) => {
        const items = section.known.filter(({ item }) => (item.derived !== undefined) === derived)
        const inputs = <ItemList items={items} {...list} />
        const id = `${derived ? 'derived' : 'known'}-${section.id}`
        return (
          items.length > 0 && <KnownFold key={id} {...known} id={id} items={items} derived={derived} inputs={inputs} />
        )
      })}
    </section>
  )
}

interface FurtherProps extends Pick<SectionCardProps, 'section' | 'within'> {
  fields: readonly FurtherField[]
  words: ValueWords
}

function FurtherFields({ section, fields, words, within }: FurtherProps) {
  const [open, setOpen] = useState(!section.folded)
  const drawn = fields.map((entry) => {
    const { form, node } = entry
    const slot = <FieldSlot node={withGroup(entry, words)} pointer={childPointer(node.field.parent, node.field)} />
    return <Fragment key={form + node.field.pattern}>{within(form, slot)}</Fragment>
  })
  if (!section.folded) return drawn
  return (
    <details className="tb-fold" onToggle={(event) => setOpen(event.currentTarget.open || open)}>
      <summary>{section.hint ?? words.translate(section.title)}</summary>
      {open && <div className="tb-form-body">{drawn}</div>}
    </details>
  )
}

/** A field of an object that stands alone says whose it is. */
function withGroup({ node, group }: FurtherField, { translate }: ValueWords): LayoutNode {
  if (group === '') return node
  return { ...node, field: { ...node.field, title: `${translate(group)} · ${translate(node.field.title)}` } }
}

function hasContent(section: PlacedSection, stores: ReadonlyMap<string, FormStore>): boolean {
  if (section.ask.length + section.confirm.length + section.known.length > 0) return true
  return section.further.some(({ form, node }) => stores.get(form)?.session.field(node.field.pattern).visible)
}

function notesOf(sections: readonly PlacedSection[]): ReadonlyMap<string, string> {
  const items = sections.flatMap((section) => [...section.ask, ...section.confirm, ...section.known])
  return new Map(items.map(({ pointer, item }) => [pointer, item.reason]))
}

function cardId(section: PlacedSection): string {
  return `confirm-${section.id}`
}
