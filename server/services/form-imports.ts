/**
 * Forms out of files that an office has: what the file is guessed to ask, and the form that was made of it as the
 * loader takes it. Nothing is kept here; the page puts the form into its design.
 */
import { draftOfPaper } from '../../core/design/import/paper-draft.ts'
import type { FormDraft, ImportRemark } from '../../core/design/import/draft.ts'
import { draftOfJsonSchema } from '../../core/design/import/json-schema-draft.ts'
import { withKnownOffered } from '../../core/design/import/known-guesses.ts'
import { fieldAt } from '../../core/design/form-edit.ts'
import { draftOfXlsForm } from '../../core/design/import/xlsform/xlsform-draft.ts'
import { withoutFaultyRules } from '../../core/design/import/without-faulty-rules.ts'
import { knownQuestions } from '../../core/design/known-questions.ts'
import { textOfJson } from '../../core/design/part.ts'
import { DefinitionError, type DefinitionFault } from '../../core/errors/definition-error.ts'
import { Problem } from '../../core/errors/problem.ts'
import type { FieldSchema } from '../../core/model/form-schema.ts'
import { isJsonObject } from '../../core/model/json.ts'
import type { Id } from '../../core/store/query.ts'
import { refused, type Reading } from '../exchange/office-package.ts'
import { readWordTables } from '../exchange/word-tables.ts'
import { readWorkbook } from '../exchange/workbook.ts'
import { parseJson } from '../plugins/source-files.ts'
import { storedDesign } from './designs.ts'
import type { Ports } from './ports.ts'
import { inForce, publicationsOf } from './publications.ts'
import { today } from './time.ts'

export const IMPORT_FORMATS = ['xlsx', 'docx', 'json'] as const
export type ImportFormat = (typeof IMPORT_FORMATS)[number]

/** @throws Problem `request.invalid` with every fault of the file by its place. */
export function draftOfFile({ workshop }: Pick<Ports, 'workshop'>, bytes: Uint8Array, format: ImportFormat): FormDraft {
  const read = READERS[format](bytes)
  if (!read.ok) throw new Problem('request.invalid', 'The file cannot be taken over.', { faults: read.faults })
  if (read.value.guesses.length === 0) {
    const fault = { place: '', message: '文件里没有找到题目', messageEn: 'no questions were found in the file' }
    throw new Problem('request.invalid', 'The file cannot be taken over.', { faults: [fault] })
  }
  return withKnownOffered(read.value, knownQuestions(workshop.blocks))
}

const READERS: Readonly<Record<ImportFormat, (bytes: Uint8Array) => Reading<FormDraft>>> = {
  xlsx: fromSheets,
  docx: fromWord,
  json: fromSchema,
}

function fromSheets(bytes: Uint8Array): Reading<FormDraft> {
  const read = readWorkbook(bytes)
  return read.ok ? { ok: true, value: draftOfXlsForm(read.value) ?? draftOfPaper(read.value) } : read
}

function fromWord(bytes: Uint8Array): Reading<FormDraft> {
  const read = readWordTables(bytes)
  return read.ok ? { ok: true, value: draftOfPaper(read.value) } : read
}

function fromSchema(bytes: Uint8Array): Reading<FormDraft> {
  const text = new TextDecoder().decode(bytes).replace(/^\uFEFF/, '')
  const parsed = parseJson(text)
  const draft = parsed.ok ? draftOfJsonSchema(parsed.value) : null
  return draft === null
    ? refused('不是 JSON Schema：没有 properties', 'this is no JSON Schema with properties')
    : { ok: true, value: draft }
}

export interface ProvenForm {
  /** The form without the rules that would not load. */
  text: string
  /** What was taken out, and what the check of the design will name. */
  remarks: ImportRemark[]
}

/** Taking one rule out may show a fault of another. */
const MOST_ROUNDS = 4

/** @throws Problem `notFound`; `request.invalid` for a text that is no form. */
export async function provenForm(ports: Ports, design: Id, text: string): Promise<ProvenForm> {
  const parsed = parseJson(text)
  if (!parsed.ok || !isJsonObject(parsed.value)) throw new Problem('request.invalid', 'This is no form.')
  const faultsOf = await loader(ports, design)
  let form = parsed.value as FieldSchema
  const remarks: ImportRemark[] = []
  let faults = faultsOf(form)
  for (let round = 0; round < MOST_ROUNDS && faults.length > 0; round++) {
    const next = withoutFaultyRules(form, faults)
    if (next.remarks.length === 0) break
    form = next.form
    remarks.push(...next.remarks)
    faults = faultsOf(form)
  }
  const left = faults.map(({ message, pointer }) => ({
    place: fieldAt(form, pointer)?.title ?? pointer,
    message: `需要处理：${message}`,
    messageEn: `to be settled: ${message}`,
  }))
  return { text: textOfJson(form), remarks: [...remarks, ...left] }
}

/** What the loader says of a form that stands in the design beside everything that is in force. */
async function loader(ports: Ports, design: Id): Promise<(form: FieldSchema) => DefinitionFault[]> {
  const { data } = await storedDesign(ports, design)
  const published = inForce(await publicationsOf(ports.store), today(ports.clock))
  return (form) => {
    const id = form['x-form']?.id ?? ''
    const path = `forms/${id}.form.json`
    const files = { ...data.files, [path]: textOfJson(form) }
    const loaded = ports.workshop.mount(new Map([...published, [data.plugin, files]]))
    const about = loaded.faults.filter(({ file }) => file === `${data.plugin}/${path}`)
    try {
      loaded.registry.bundle(id)
      return about
    } catch (error) {
      if (!(error instanceof DefinitionError)) throw error
      return [...about, ...error.faults]
    }
  }
}
