/**
 * An XLSForm (survey, choices, settings) as a draft: groups are parts, repeats are rows, and what is relevant, required,
 * calculated or constrained is said in FEEL. What cannot be said is listed with the row it stands in.
 */
import type { Choice } from '../../../model/form-schema.ts'
import { answerName } from '../answer-name.ts'
import { beginDraft, withHint, type Drafting, type FormDraft, type Guess } from '../draft.ts'
import type { PaperTable } from '../paper-table.ts'
import { isGiven, kindOfType, questionType, type QuestionType } from './question-kinds.ts'
import type { Named } from './said.ts'
import { recordsOf, wordsOf, type SheetRecord } from './sheet-records.ts'
import { withRules, type Asked, type Opened } from './survey-rules.ts'

type Sheet = PaperTable & { name: string }

/** null for a workbook that is no XLSForm. */
export function draftOfXlsForm(sheets: readonly Sheet[]): FormDraft | null {
  const sheet = (name: string): SheetRecord[] => {
    const found = sheets.find((one) => one.name.trim().toLowerCase() === name)
    return found === undefined ? [] : recordsOf(found)
  }
  const survey = sheet('survey')
  if (!survey.some(({ values }) => values.has('type') && values.has('name'))) return null
  const settings = sheet('settings')[0]
  const title = settings === undefined ? '' : wordsOf(settings, 'form_title') || wordsOf(settings, 'title')
  return readSurvey(survey, listsOf(sheet('choices')), title)
}

/** Options by the name of their list. */
function listsOf(records: readonly SheetRecord[]): ReadonlyMap<string, Choice[]> {
  const lists = new Map<string, Choice[]>()
  for (const record of records) {
    const list = record.values.get('list_name') ?? record.values.get('list name') ?? ''
    const code = record.values.get('name') ?? record.values.get('value') ?? ''
    const options = lists.get(list) ?? []
    if (code === '' || options.some((option) => option.code === code)) continue
    options.push({ code, label: wordsOf(record, 'label') || code })
    lists.set(list, options)
  }
  return lists
}

interface Survey extends Drafting {
  lists: ReadonlyMap<string, Choice[]>
  open: Opened[]
  asked: Asked[]
  names: Map<string, Named>
  keys: Set<string>
  /** How deep the reader is in repeats inside of a repeat, which have no place here. */
  skipped: number
}

const FIRST_SECTION = '基本情况'

function readSurvey(records: readonly SheetRecord[], lists: ReadonlyMap<string, Choice[]>, title: string): FormDraft {
  const survey: Survey = {
    ...beginDraft(title || FIRST_SECTION),
    lists,
    open: [],
    asked: [],
    names: new Map(),
    keys: new Set(),
    skipped: 0,
  }
  for (const record of records) {
    const type = questionType(record.values.get('type') ?? '')
    if (type.word === '') continue
    if (/^(begin|end)_(group|repeat)$/.test(type.word)) readBracket(survey, record, type)
    else if (survey.skipped === 0) readQuestion(survey, record, type)
  }
  withRules(survey)
  const used = new Set(survey.draft.guesses.map(({ section }) => section))
  return { ...survey.draft, sections: survey.draft.sections.filter(({ id }) => used.has(id)) }
}

function readBracket(survey: Survey, record: SheetRecord, { word }: QuestionType): void {
  const begins = word.startsWith('begin')
  if (survey.skipped > 0 || (word === 'begin_repeat' && rowsNow(survey) !== undefined)) {
    if (survey.skipped === 0) {
      survey.remark(
        record.place,
        `明细表里的明细表“${wordsOf(record, 'label')}”没有带入`,
        'a repeat inside of a repeat did not come along',
      )
    }
    if (word.endsWith('repeat')) survey.skipped += begins ? 1 : -1
    return
  }
  if (!begins) {
    survey.open.pop()
    return
  }
  const title = wordsOf(record, 'label') || (record.values.get('name') ?? '')
  survey.open.push(word === 'begin_repeat' ? openRows(survey, record, title) : openGroup(survey, record, title))
}

function openGroup(survey: Survey, record: SheetRecord, title: string): Opened {
  const inRows = rowsNow(survey) !== undefined
  return { record, ...(inRows ? {} : { section: survey.section(title) }) }
}

function openRows(survey: Survey, record: SheetRecord, title: string): Opened {
  const guess = ask(survey, record, { title, kind: 'rows' })
  return { record, rows: guess.id }
}

function rowsNow({ open }: Survey): string | undefined {
  return open.findLast(({ rows }) => rows !== undefined)?.rows
}

function readQuestion(survey: Survey, record: SheetRecord, type: QuestionType): void {
  const { values, place } = record
  const label = wordsOf(record, 'label')
  if (isGiven(type))
    return survey.remark(place, `${type.word} 由系统记录，不作为题目`, `${type.word} is recorded anyway`)
  if (type.word === 'note')
    return withHint(
      survey.draft.sections.find(({ id }) => id === sectionNow(survey)),
      label,
    )
  const kind = kindOfType(type, values.get('appearance') ?? '')
  if (kind === null) {
    const name = label || (values.get('name') ?? '')
    return survey.remark(
      place,
      `“${name}”的类型 ${type.word} 没有带入`,
      `the type ${type.word} of “${name}” did not come along`,
    )
  }
  const options = kind === 'choice' || kind === 'choices' ? optionsFor(survey, record, type) : undefined
  if (options?.length === 0) {
    survey.remark(place, `没有找到选项列表 ${type.list}`, `the list ${type.list} of choices was not found`)
    return
  }
  ask(survey, record, {
    title: label || (values.get('name') ?? ''),
    kind,
    confidence: type.word === 'calculate' ? 'likely' : 'sure',
    ...(options === undefined ? {} : { options }),
  })
}

function optionsFor(survey: Survey, { place }: SheetRecord, { list, orOther }: QuestionType): Choice[] {
  const options = survey.lists.get(list) ?? []
  if (!orOther) return options
  survey.remark(
    place,
    '选项中加入了“其他”，需要时请另加一道题写明',
    'an option “other” was added; add a question to say which',
  )
  return [...options, { code: 'other', label: '其他' }]
}

function ask(survey: Survey, record: SheetRecord, question: Pick<Guess, 'title' | 'kind'> & Partial<Guess>): Guess {
  const name = record.values.get('name') ?? ''
  const inside = rowsNow(survey)
  const key = answerName(name, survey.keys)
  const hint = wordsOf(record, 'hint')
  const guess = survey.guess({
    place: record.place,
    source: [record.values.get('type'), name].join(' '),
    section: sectionNow(survey),
    ...question,
    ...(inside === undefined ? {} : { inside }),
    ...(key === undefined ? {} : { key }),
    ...(hint === '' ? {} : { hint }),
  })
  if (key !== undefined) survey.keys.add(key)
  survey.names.set(name, { id: guess.id, kind: guess.kind, ...(inside === undefined ? {} : { inside }) })
  survey.asked.push({ guess, record, within: [...survey.open] })
  return guess
}

function sectionNow(survey: Survey): string {
  const section = survey.open.findLast((one) => one.section !== undefined)?.section
  return (
    section ?? survey.draft.sections.find(({ title }) => title === FIRST_SECTION)?.id ?? survey.section(FIRST_SECTION)
  )
}
