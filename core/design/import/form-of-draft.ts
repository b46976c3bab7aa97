/** The form that a confirmed draft comes to: every question under a name of its own, known ones by reference. */
import type { FieldSchema, FormHead } from '../../model/form-schema.ts'
import { NEW_FIELDS } from '../field-kinds.ts'
import { fieldAt, insertedField, isRequired, placeOf, withField, withRequired } from '../form-edit.ts'
import { withKnown, type KnownQuestion } from '../known-questions.ts'
import type { FormDraft, Guess, GuessRules, ImportRemark } from './draft.ts'

const FORM_SCHEMA = '../../../schemas/form.schema.json'

export interface MadeForm {
  form: FieldSchema
  /** Rules that name a question which was left out, and what else did not come along. */
  remarks: ImportRemark[]
}

export function formOfDraft(draft: FormDraft, head: Pick<FormHead, 'id' | 'effectiveFrom'>): MadeForm {
  const kept = keptGuesses(draft)
  const places = new Map<string, string>()
  const identity = needsIdentity(kept)
  const sections = draft.sections.filter(({ id }) => kept.some(({ section }) => section === id))
  const first = sections[0] ?? { id: 's1', title: draft.title }
  const begun: FieldSchema = {
    $schema: FORM_SCHEMA,
    type: 'object',
    title: draft.title,
    'x-form': { ...head, version: 1, mode: 'form', subject: 'child', filledBy: ['CM'], clauses: [] },
    'x-sections': (sections.length > 0 ? sections : [first]).map(({ id, title, hint }) => ({
      id,
      title,
      ...(hint === undefined ? {} : { hint }),
    })),
    properties: {},
  }
  const asked = kept.reduce((form, guess) => withGuess(form, guess, { places, identity }), begun)
  const ruled = rulesOf({ draft, kept, places, form: asked })
  return { form: cleanKeys(ruled.form), remarks: ruled.remarks }
}

/** Without what is left out, and the columns of rows that are. */
function keptGuesses({ guesses }: FormDraft): Guess[] {
  const gone = new Set(guesses.filter(({ left }) => left === true).map(({ id }) => id))
  const rows = new Set(guesses.filter(({ kind, left }) => kind === 'rows' && left !== true).map(({ id }) => id))
  return guesses.filter(({ id, inside }) => !gone.has(id) && (inside === undefined || rows.has(inside)))
}

/** What the register says of a child follows from one another: all of it is used together; a name can stand alone. */
const IDENTITY = 'https://tongbiao.invalid/facts/child-id/1'

function needsIdentity(guesses: readonly Guess[]): boolean {
  return guesses.some((guess) => {
    const ref = chosenOf(guess)?.ref ?? ''
    return ref.startsWith(IDENTITY) && ref !== `${IDENTITY}#/properties/name`
  })
}

interface Placing {
  /** Where each guess came to stand; the last part is the name of its answer. */
  places: Map<string, string>
  /** Whether the register's questions are used as a whole. */
  identity: boolean
}

function withGuess(form: FieldSchema, guess: Guess, { places, identity }: Placing): FieldSchema {
  const inside = guess.inside === undefined ? undefined : places.get(guess.inside)
  const known = inside === undefined ? chosenOf(guess) : undefined
  if (identity && known?.ref.startsWith(IDENTITY) === true) {
    const [next, pointer] = withKnown(form, { ...known, ref: IDENTITY }, { section: guess.section })
    places.set(guess.id, `${pointer}/properties/${known.ref.slice(known.ref.lastIndexOf('/') + 1)}`)
    return next
  }
  const key = guess.key === undefined ? {} : { key: guess.key }
  const [next, pointer] =
    known === undefined
      ? insertedField(form, fieldOf(guess, inside === undefined), { ...key, inside })
      : withKnown(form, known, { section: guess.section })
  places.set(guess.id, pointer)
  return guess.required ? withRequired(next, pointer, true) : next
}

export function chosenOf({ known, use }: Guess): KnownQuestion | undefined {
  return use === undefined ? undefined : known?.[use]
}

/** Purpose and clause of a signature or photo are for its author to name: the check asks until both are there. */
function fieldOf(guess: Guess, top: boolean): FieldSchema {
  const { kind, title, hint, options, section, limits } = guess
  const choice = kind === 'choice' || kind === 'choices'
  return {
    ...NEW_FIELDS[kind],
    title: title.trim() === '' ? guess.source.slice(0, 40) || '题目' : title.trim(),
    ...(hint === undefined ? {} : { description: hint }),
    ...(choice && options !== undefined && options.length > 0 ? { 'x-options': options } : {}),
    ...limits,
    ...(top ? { 'x-section': section } : {}),
  }
}

interface Ruling {
  draft: FormDraft
  kept: readonly Guess[]
  places: ReadonlyMap<string, string>
  form: FieldSchema
}

const RULES = [
  ['visible', 'x-visible'],
  ['required', 'x-required'],
  ['calculate', 'x-calculate'],
  ['preset', 'x-default'],
] as const satisfies readonly (readonly [keyof GuessRules, keyof FieldSchema])[]

/** Names are put into rules only now; a rule about a question that is not there is left out. */
function rulesOf({ draft, kept, places, form }: Ruling): MadeForm {
  const remarks: ImportRemark[] = []
  const written = (rule: string, { place, title }: Pick<Guess, 'place' | 'title'>): string | undefined => {
    const text = withNames(rule, places)
    if (text === null)
      remarks.push({
        place,
        message: `“${title}”的规则用到了未保留的题目，没有带入`,
        messageEn: `a rule of “${title}” names a question that was left out and did not come along`,
      })
    return text ?? undefined
  }
  const asked = kept.reduce((now, guess) => {
    const pointer = places.get(guess.id)
    const { rules } = guess
    if (pointer === undefined || rules === undefined || chosenOf(guess) !== undefined) return now
    const change = RULES.flatMap(([from, to]) => {
      const rule = rules[from]
      const text = rule === undefined ? undefined : written(rule, guess)
      return text === undefined ? [] : [[to, text] as const]
    })
    const that = rules.check === undefined ? undefined : written(rules.check.that, guess)
    const check = that === undefined ? {} : { 'x-check': { that, message: rules.check?.message ?? '' } }
    const required = isRequired(now, pointer)
    const ruled = withField(withRequired(now, pointer, false), pointer, { ...Object.fromEntries(change), ...check })
    return required && fieldAt(ruled, pointer)?.['x-required'] === undefined
      ? withRequired(ruled, pointer, true)
      : ruled
  }, form)
  const sections = asked['x-sections']?.map((section) => {
    const rule = draft.sections.find(({ id }) => id === section.id)?.visible
    const visible = rule === undefined ? undefined : written(rule, { place: '', title: section.title })
    return visible === undefined ? section : { ...section, visible }
  })
  return { form: moved({ ...asked, ...(sections ? { 'x-sections': sections } : {}) }), remarks }
}

/** What has to be answered in a part that is not always shown says so itself. */
function moved(form: FieldSchema): FieldSchema {
  return (form.required ?? []).reduce(
    (now, key) => withRequired(withRequired(now, `/properties/${key}`, false), `/properties/${key}`, true),
    form,
  )
}

function withNames(rule: string, places: ReadonlyMap<string, string>): string | null {
  let whole = true
  const text = rule.replace(/\$\{(\w+)\}/g, (_, id: string) => {
    const pointer = places.get(id)
    if (pointer === undefined) whole = false
    return pointer === undefined ? '' : placeOf(pointer).key
  })
  return whole ? text : null
}

/** What has to be answered is listed in the order of the questions; an empty list does not reach the text. */
function cleanKeys(form: FieldSchema): FieldSchema {
  const { required = [], ...rest } = form
  const listed = Object.keys(form.properties ?? {}).filter((key) => required.includes(key))
  return listed.length === 0 ? rest : { ...form, required: listed }
}
