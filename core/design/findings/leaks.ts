/**
 * What may not be read coming out by another door: a calculated answer, a letter or a task that rests on a restricted
 * answer or fact and goes to somebody who may not read it. HIV data are left out: what rests on them is computed again
 * without them for everybody else.
 */
import type { DocumentDefinition } from '../../document/definition.ts'
import type { FieldPlan, FormBundle, RulePlan } from '../../model/plan.ts'
import { placeOfField } from './field-place.ts'
import type { Remark } from './remark.ts'
import type { FormSource } from './rule-remarks.ts'

export interface Reading {
  /** Whether it is more than what everybody at work on a child may know, and nobody but this check looks after it. */
  restricted: boolean
  /** Roles that read it in every record that they see. */
  roles: readonly string[]
  /** Roles that read it in the records that they handed in themselves. */
  own: readonly string[]
}

export interface LeakInput {
  /** Of a field of a form, or of the shared facts where the form is null. */
  reading: (form: string | null, field: FieldPlan) => Reading
  role: (code: string) => { zh: string; en: string }
  /** Roles behind a recipient of letters; none where it is nobody who works here. */
  addressee: (recipient: string) => readonly string[]
}

interface Source extends Reading {
  title: string
}

export function formLeaks(bundle: FormBundle, source: FormSource, input: LeakInput): Remark[] {
  return [...calculatedLeaks(bundle, source, input), ...taskLeaks(bundle, source, input)]
}

function calculatedLeaks(bundle: FormBundle, source: FormSource, input: LeakInput): Remark[] {
  const { id, fields } = bundle.form
  return fields.flatMap((field) => {
    const place = placeOfField(source.form, field.pattern)
    if (field.calculate === undefined || place === null) return []
    const { roles } = input.reading(id, field)
    const sources = restricted(field.calculate, bundle, input, [field.pattern])
    const closed = sources.filter((from) => roles.some((role) => !from.roles.includes(role)))
    const strangers = roles.filter((role) => closed.some((from) => !from.roles.includes(role)))
    if (strangers.length === 0) return []
    const [who, from] = [rolesSaid(strangers, input), titlesSaid(closed, bundle)]
    return [
      {
        file: source.path,
        pointer: `${place}/x-calculate`,
        message: `“${field.title}”由${from.zh}算出：${who.zh}看不到后者，却能从前者得知`,
        messageEn: `“${said(bundle, field.title)}” is worked out from ${from.en}, which ${who.en} may not read and can learn from it`,
      },
    ]
  })
}

function taskLeaks(bundle: FormBundle, source: FormSource, input: LeakInput): Remark[] {
  return bundle.form.followUps.flatMap(({ when, role, because }, n) => {
    if (when === undefined || role === undefined) return []
    const sources = restricted(when, bundle, input, [])
    const closed = sources.filter((from) => !from.roles.includes(role) && !from.own.includes(role))
    if (closed.length === 0) return []
    const [who, from] = [rolesSaid([role], input), titlesSaid(closed, bundle)]
    return [
      {
        file: source.path,
        pointer: `/x-form/followUps/${n}/when`,
        message: `任务“${because}”取决于${from.zh}：${who.zh}看不到，却能从任务得知`,
        messageEn: `The task “${said(bundle, because)}” rests on ${from.en}, which ${who.en} may not read and can learn from it`,
      },
    ]
  })
}

/** Restricted data of a letter that go uncovered to somebody who may not read them here. */
export function letterLeaks(
  letter: DocumentDefinition,
  bundles: readonly FormBundle[],
  file: string,
  input: LeakInput,
): Remark[] {
  const [first] = bundles
  if (first === undefined) return []
  const data = Object.entries(letter.data).map(([name, { from }]) => ({
    name,
    sources: bundles.flatMap((bundle) => from.flatMap((place) => sourceAt(place, bundle, input))),
  }))
  return letter.recipients.flatMap(({ id, title, mask = {} }, n) => {
    const roles = input.addressee(id)
    const open = data.filter(({ name }) => !Object.hasOwn(mask, name)).flatMap(({ sources }) => sources)
    const closed = open.filter((from) => from.restricted && roles.every((role) => !from.roles.includes(role)))
    if (roles.length === 0 || closed.length === 0) return []
    const from = titlesSaid(closed, first)
    return [
      {
        file,
        pointer: `/recipients/${n}`,
        message: `发给“${title}”的一份写有${from.zh}：收件人在系统中看不到这些内容，请核对是否遮盖`,
        messageEn: `The copy for “${said(first, title)}” holds ${from.en}, which the recipient may not read here: see whether it has to be covered`,
      },
    ]
  })
}

function sourceAt(place: unknown, { form, dictionary }: FormBundle, input: LeakInput): Source[] {
  if (typeof place !== 'string') return []
  const fact = /^facts:(\/.+)$/.exec(place)?.[1]
  const field = (fact === undefined ? form.fields : dictionary).find(({ pattern }) => pattern === (fact ?? place))
  return field === undefined
    ? []
    : [{ title: field.title, ...input.reading(fact === undefined ? form.id : null, field) }]
}

/** Restricted answers and facts that a rule reads, also by way of other calculated answers. */
function restricted(rule: RulePlan, bundle: FormBundle, input: LeakInput, seen: readonly string[]): Source[] {
  const { form, dictionary } = bundle
  const answers = rule.reads.flatMap((pattern): Source[] => {
    const field = form.fields.find((one) => one.pattern === pattern)
    if (field === undefined || seen.includes(pattern)) return []
    const through = field.calculate ? restricted(field.calculate, bundle, input, [...seen, pattern]) : []
    return [{ title: field.title, ...input.reading(form.id, field) }, ...through]
  })
  const facts = rule.facts.flatMap((path): Source[] => {
    const field = dictionary.find((one) => one.pattern === `/${path.replaceAll('.', '/')}`)
    return field === undefined ? [] : [{ title: field.title, ...input.reading(null, field) }]
  })
  return [...answers, ...facts].filter((source) => source.restricted)
}

interface Said {
  zh: string
  en: string
}

function rolesSaid(roles: readonly string[], input: LeakInput): Said {
  const names = roles.map(input.role)
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') }
}

function titlesSaid(sources: readonly Source[], bundle: FormBundle): Said {
  const titles = [...new Set(sources.map(({ title }) => title))]
  return {
    zh: titles.map((title) => `“${title}”`).join('、'),
    en: titles.map((title) => `“${said(bundle, title)}”`).join(', '),
  }
}

function said({ en }: FormBundle, text: string): string {
  return en[text] ?? text
}
