/**
 * No fact is asked twice: a question of one form alone that means the same as a shared fact, or as a question of
 * another form about the same subject, is bound to a fact or says in `x-distinct` why it is another matter.
 * Equal shape is not equal meaning: what belongs to the act or the moment is exempt by rule (docs/errors.md).
 */
import type { DefinitionFault } from '../errors/definition-error.ts'
import type { FieldSchema, Subject } from '../model/form-schema.ts'
import type { FormSource } from './collect.ts'

/** Whose facts last; an incident, a place and a county are asked about as they are that day. */
const SUBJECTS: readonly Subject[] = ['child', 'person', 'household', 'organisation']

interface Question {
  /** Empty for a fact of the dictionary. */
  form: string
  subject: Subject
  file: string
  pointer: string
  field: FieldSchema
}

export function sameMeaningFaults(
  forms: ReadonlyMap<string, FormSource>,
  dictionary: FieldSchema | undefined,
): DefinitionFault[] {
  const newest = [...new Map([...forms.values()].map((form) => [form.head.id, form])).values()]
  const facts = Object.entries(dictionary?.properties ?? {}).map(([key, field]): Question => ({
    form: '',
    subject: 'child',
    file: 'schemas/facts/child.schema.json',
    pointer: `/properties/${key}`,
    field,
  }))
  const questions = newest.filter((form) => SUBJECTS.includes(form.head.subject)).flatMap((form) => questionsOf(form))
  return [
    ...facts.flatMap((fact, n) => twinFaults(fact, facts.slice(0, n))),
    ...questions.flatMap((question) => questionFaults(question, facts, questions)),
    ...newest.flatMap(twiceInOneForm),
  ]
}

/** Two facts of the dictionary under two names. */
function twinFaults(fact: Question, before: readonly Question[]): DefinitionFault[] {
  if (!isOfTheSubject(fact.field)) return []
  const twin = before.find((other) => isOfTheSubject(other.field) && meansTheSame(fact.field, other.field))
  return twin === undefined
    ? []
    : [
        {
          file: fact.file,
          pointer: fact.pointer,
          code: 'fact.twin',
          message: `与事实“${twin.field['x-fact'] ?? ''}”含义相同`,
          hint: '合并为一个事实；确有不同的，在 x-distinct 写明理由',
        },
      ]
}

function questionFaults(
  question: Question,
  facts: readonly Question[],
  questions: readonly Question[],
): DefinitionFault[] {
  const bound = question.field['x-fact']
  const rivals = [...(question.subject === 'child' ? facts : []), ...questions].filter(
    (other) =>
      other.form !== question.form &&
      other.subject === question.subject &&
      isOfTheSubject(other.field) &&
      (bound === undefined || (other.field['x-fact'] ?? bound) !== bound) &&
      meansTheSame(question.field, other.field),
  )
  const shared = rivals.find((other) => other.field['x-fact'] !== undefined)
  const rival = shared ?? rivals[0]
  if (rival === undefined) return []
  const fact = rival.field['x-fact']
  return [
    {
      file: question.file,
      pointer: question.pointer,
      code: fact === undefined ? 'fact.unshared' : 'fact.unbound',
      message:
        fact === undefined
          ? `“${question.field.title ?? ''}”在 ${rival.form} 中也要填写，会重复询问`
          : `“${question.field.title ?? ''}”已是共享事实“${fact}”，会重复询问`,
      hint: '用 x-fact 绑定同一个事实；确属另一件事的，在 x-distinct 写明理由',
    },
  ]
}

/** Questions that stand in the form itself: rows and roles speak of other people, blocks are bound where they are declared. */
function questionsOf({ head, path, value }: FormSource): Question[] {
  return Object.entries(value.properties ?? {})
    .filter(([key, field]) => isOfTheSubject(field) && !(head.event ?? []).includes(key))
    .map(([key, field]) => ({ form: head.id, subject: head.subject, file: path, pointer: `/properties/${key}`, field }))
}

/** Files, signatures and told texts belong to the act; what is calculated or preset follows from facts and is not asked. */
function isOfTheSubject(field: FieldSchema): boolean {
  const ofTheAct =
    field['x-momentary'] === true ||
    field['x-server'] === true ||
    field['x-role'] !== undefined ||
    ['signature', 'file'].includes(field.format ?? '') ||
    ['photo', 'signature', 'file', 'files', 'longText', 'textarea'].includes(field['x-widget'] ?? '')
  const follows = field['x-calculate'] !== undefined || field['x-default'] !== undefined
  const isLeaf = field.$ref === undefined && field.type !== 'object' && !isRows(field)
  return isLeaf && !ofTheAct && !follows && field['x-distinct'] === undefined
}

function isRows(field: FieldSchema): boolean {
  return (
    field.type === 'array' && (field.items?.type === 'object' || field.items?.$ref !== undefined || !field['x-options'])
  )
}

/** The same label for the same kind of answer, or the same shared code list under the same topic. */
function meansTheSame(a: FieldSchema, b: FieldSchema): boolean {
  if (a.type !== b.type) return false
  const list = a['x-options']
  const sameList = typeof list === 'string' && list === b['x-options']
  return (
    (a.title !== undefined && plain(a.title) === plain(b.title)) ||
    (sameList && a['x-topic'] !== undefined && a['x-topic'] === b['x-topic'])
  )
}

function plain(title: string | undefined): string {
  return (title ?? '').normalize('NFKC').replace(/\s+/g, '')
}

/** The same fact in two fields, or in a field and in the block that holds it. */
function twiceInOneForm({ path, value }: FormSource): DefinitionFault[] {
  const bound = boundFields(value, '')
  return bound.flatMap(({ fact, pointer }, n) => {
    const first = bound
      .slice(0, n)
      .find((other) => fact === other.fact || isWithin(fact, other) || isWithin(other.fact, { fact }))
    return first === undefined || pointer.startsWith(`${first.pointer}/`)
      ? []
      : [
          {
            file: path,
            pointer,
            code: 'fact.twice',
            message: `事实“${fact}”在同一张表中询问了两次（另见 ${first.pointer}）`,
            hint: '删去其中一项',
          },
        ]
  })
}

function isWithin(fact: string, holder: { fact: string }): boolean {
  return fact.startsWith(`${holder.fact}.`)
}

function boundFields(field: FieldSchema, pointer: string): { fact: string; pointer: string }[] {
  return Object.entries(field.properties ?? {}).flatMap(([key, inner]) => {
    const at = `${pointer}/properties/${key}`
    const fact = inner['x-fact']
    return [...(fact === undefined ? [] : [{ fact, pointer: at }]), ...boundFields(inner, at)]
  })
}
