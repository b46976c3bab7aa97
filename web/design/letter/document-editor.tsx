/** What a letter rests on: its layout and number, what its wording may say, what the law asks of it, and who gets a copy. */
import type { DocumentDefinition, LayoutClass } from '../../../core/document/definition.ts'
import { LAYOUT_CLASSES } from '../../../core/document/definition.ts'
import { sampleNumber } from '../../../core/design/letter/letter-edit.ts'
import { useApp } from '../../parts/app-context.tsx'
import { todayOf } from '../../parts/clock.ts'
import type { EditorProps } from '../editing.ts'
import { ListInput } from '../form/head/list-input.tsx'
import { NumberInput, SelectInput, TextInput, TickInput } from '../form/inputs.tsx'
import { jsonPart } from '../rules/json-part.ts'
import { DatumList } from './datum-list.tsx'
import { useDocumentWords } from './document-texts.ts'
import { ElementList } from './element-list.tsx'
import './letter.css'
import { RecipientList } from './recipient-list.tsx'
import { useLetterPlaces } from './use-letter-places.ts'

const EMPTY: DocumentDefinition = {
  id: '',
  version: 1,
  title: '',
  forms: [],
  layout: 'L2',
  clauses: [],
  series: { id: '', pattern: '' },
  data: {},
  elements: [],
  recipients: [],
  copies: 1,
  stub: false,
  serviceReceipt: false,
}

export function DocumentEditor(props: EditorProps) {
  const { value, change } = jsonPart<DocumentDefinition>(props, EMPTY)
  const grounds = useLetterPlaces(props.desk, value.forms)
  const list = { value, grounds, onChange: change }
  return (
    <div className="design-outline">
      <Head value={value} onChange={change} />
      <DatumList {...list} />
      <ElementList {...list} />
      <RecipientList {...list} />
    </div>
  )
}

interface HeadProps {
  value: DocumentDefinition
  onChange: (next: DocumentDefinition, run?: string) => void
}

function Head({ value, onChange }: HeadProps) {
  const say = useDocumentWords()
  const { title, forms, layout, clauses, issuedBy, copies, stub, serviceReceipt } = value
  const set = (part: Partial<DocumentDefinition>): void => onChange({ ...value, ...part }, Object.keys(part).join(' '))
  return (
    <section className="app-card">
      <TextInput title={say('title')} value={title} onChange={(text) => set({ title: text })} />
      <ListInput
        title={say('forms')}
        hint={say('formsHint')}
        value={forms}
        onChange={(next) => next.length > 0 && set({ forms: next })}
      />
      <LayoutFields layout={layout} landscape={value.landscape === true} value={value} onChange={onChange} />
      <NumberFields value={value} onChange={onChange} />
      <NumberInput
        title={say('copies')}
        value={copies}
        onChange={(n) => n !== undefined && set({ copies: Math.min(10, Math.max(1, Math.trunc(n))) })}
      />
      <TickInput title={say('stub')} value={stub} onChange={(on) => set({ stub: on })} />
      <TickInput title={say('receipt')} value={serviceReceipt} onChange={(on) => set({ serviceReceipt: on })} />
      <ListInput title={say('clauses')} value={clauses} onChange={(next) => set({ clauses: next })} />
      {issuedBy && <ListInput title={say('issuedBy')} value={issuedBy} onChange={(next) => set({ issuedBy: next })} />}
    </section>
  )
}

function LayoutFields({ layout, landscape, value, onChange }: HeadProps & { layout: LayoutClass; landscape: boolean }) {
  const say = useDocumentWords()
  const put = (next: LayoutClass, across: boolean): void => {
    const { landscape: _old, ...rest } = value
    onChange(across && next === 'L4' ? { ...rest, layout: next, landscape: true } : { ...rest, layout: next })
  }
  const chosen = (code: string): LayoutClass => LAYOUT_CLASSES.find((one) => one === code) ?? layout
  return (
    <>
      <SelectInput
        title={say('layout')}
        value={layout}
        choices={LAYOUT_CLASSES.map((one) => ({ value: one, label: `${one} ${say(`layout.${one}`)}` }))}
        onChange={(code) => put(chosen(code), landscape)}
      />
      {layout === 'L4' && <TickInput title={say('landscape')} value={landscape} onChange={(on) => put(layout, on)} />}
    </>
  )
}

function NumberFields({ value, onChange }: HeadProps) {
  const { now } = useApp()
  const say = useDocumentWords()
  const { series } = value
  const sample = sampleNumber(series.pattern, say('agencySample'), Number(todayOf(now()).slice(0, 4)))
  return (
    <>
      <TextInput
        title={say('pattern')}
        hint={say('patternHint', { sample })}
        value={series.pattern}
        onChange={(pattern) => onChange({ ...value, series: { ...series, pattern } }, 'pattern')}
      />
      <TextInput
        title={say('series')}
        hint={say('seriesHint')}
        value={series.id}
        onChange={(id) => onChange({ ...value, series: { ...series, id } }, 'series')}
      />
    </>
  )
}
