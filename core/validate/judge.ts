/**
 * Issues of a set of answers: what is missing, what does not fit its type or format, which checks
 * fail, what deserves a second look. Nothing is thrown; every issue names its place.
 */
import type { Pruned } from '../answers/prune.ts'
import type { Workspace } from '../answers/workspace.ts'
import type { WorkCalendar } from '../calendar/index.ts'
import type { Issue } from '../errors/issue.ts'
import { missingReason } from '../model/missing.ts'
import type { FieldPlan, FormPlan } from '../model/plan.ts'
import type { AnswerValidator, Language, ValidatorFault } from '../model/session.ts'
import { checkWorkingDay, type Finding, type FormatName, formatFindings } from './formats/index.ts'
import { issueMessage } from './messages.ts'

export interface JudgeInput {
  form: FormPlan
  workspace: Workspace
  calendar: WorkCalendar
  pruned: Pruned
  validate: AnswerValidator
  lang: Language
  translate: (text: string) => string
  submit: boolean
}

type Draft = Omit<Issue, 'message'> & { message?: string }

export function judge(input: JudgeInput): Issue[] {
  const walked = walk(input)
  const faulty = new Set(walked.map((issue) => issue.path))
  const schema = input.validate(input.pruned.toValidate).flatMap((fault) => schemaIssue(fault, input.workspace) ?? [])
  const drafts = [...walked, ...schema.filter((issue) => !faulty.has(issue.path))]
  return dedupe(drafts.map((draft) => finish(draft, input)))
}

/** Visits every visible field once, in the order of the form. */
function walk(input: JudgeInput): Draft[] {
  const { workspace } = input
  const minimum = input.form.head.minimum
  const visit = (parent: string): Draft[] =>
    workspace.index.inside(parent).flatMap((field) => {
      const pointer = `${parent}/${field.key}`
      if (!workspace.visible(pointer)) return []
      const value = workspace.value(pointer)
      const absent = isAbsent(value, field, pointer, workspace)
      if (absent && field.kind === 'object' && field.onSubmit) return input.submit ? visit(pointer) : []
      if (absent) return isRequired(field, parent, input) ? [required(pointer, field, minimum)] : []
      const inner =
        field.kind === 'object'
          ? visit(pointer)
          : field.kind === 'rows'
            ? Array.from({ length: workspace.rows(pointer) }, (_, n) => visit(`${pointer}/${n}`)).flat()
            : []
      return [...valueIssues(field, pointer, parent, value, input), ...inner]
    })
  return visit('')
}

function isAbsent(value: unknown, field: FieldPlan, pointer: string, workspace: Workspace): boolean {
  if (field.kind === 'object' && missingReason(value) === null)
    return workspace.index.inside(pointer).every((child) => {
      const at = `${pointer}/${child.key}`
      return child.calculate !== undefined || isAbsent(workspace.value(at), child, at, workspace)
    })
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

function isRequired(field: FieldPlan, parent: string, { workspace, submit }: JudgeInput): boolean {
  if (field.server || field.calculate) return false
  if (field.onSubmit) return submit
  return typeof field.required === 'boolean' ? field.required : workspace.holds(field.required, parent)
}

function required(pointer: string, field: FieldPlan, minimum: readonly string[] | undefined): Draft {
  const later = minimum !== undefined && !minimum.includes(pointer.split('/')[1] ?? '')
  return {
    path: pointer,
    code: later ? 'report.incomplete' : 'field.required',
    severity: later ? 'warning' : 'error',
    params: { title: field.title },
  }
}

function valueIssues(field: FieldPlan, pointer: string, parent: string, value: unknown, input: JudgeInput): Draft[] {
  const { workspace } = input
  const reason = missingReason(value)
  if (reason !== null)
    return field.missing.includes(reason)
      ? []
      : [{ path: pointer, code: 'field.missingReason', severity: 'error', params: { title: field.title } }]
  const applies = field.format && (field.formatWhen === undefined || workspace.holds(field.formatWhen, parent))
  const findings = applies ? findingsOf(field.format as FormatName, value, input.calendar) : []
  const formats = findings.map((finding): Draft => ({
    path: pointer,
    code: finding.code,
    severity: finding.severity,
    ...(finding.params ? { params: finding.params } : {}),
  }))
  const checks = field.checks.flatMap((check): Draft[] => {
    const result = workspace.run(check.rule, parent)
    const broken = check.severity === 'error' ? result === false : result === true
    return broken ? [{ path: pointer, code: check.code, severity: check.severity, message: check.message }] : []
  })
  return [...formats, ...checks]
}

function findingsOf(format: FormatName, value: unknown, calendar: WorkCalendar): Finding[] {
  if (format === 'working-day' && typeof value === 'string') return checkWorkingDay(value, calendar)
  return formatFindings(format, value)
}

const KEYWORD_CODES: Record<string, string> = {
  type: 'field.type',
  enum: 'choice.unknown',
  const: 'choice.unknown',
  uniqueItems: 'choice.duplicate',
  minimum: 'number.minimum',
  exclusiveMinimum: 'number.minimum',
  maximum: 'number.maximum',
  exclusiveMaximum: 'number.maximum',
  minLength: 'text.tooShort',
  maxLength: 'text.tooLong',
  minItems: 'rows.tooFew',
  maxItems: 'rows.tooMany',
  anyOf: 'field.type',
  additionalProperties: 'field.unknown',
}

/** A fault of the schema validator as an issue; formats are judged by the engine itself, with their precise reason. */
function schemaIssue(fault: ValidatorFault, workspace: Workspace): Draft | null {
  const code = KEYWORD_CODES[fault.keyword]
  if (!code) return null
  const pointer = ownerOf(fault.instancePath, workspace)
  const field = workspace.index.at(pointer)
  const limit = fault.params['limit']
  return {
    path: pointer,
    code,
    severity: 'error',
    params: { title: field?.title ?? pointer, ...(typeof limit === 'number' ? { limit } : {}) },
  }
}

/** The field that a place inside a value belongs to: `/trigger/0` is the choice `/trigger`. */
function ownerOf(path: string, workspace: Workspace): string {
  let pointer = path
  while (pointer !== '' && !workspace.index.at(pointer)) pointer = pointer.slice(0, pointer.lastIndexOf('/'))
  return pointer
}

function finish(draft: Draft, { translate, lang }: JudgeInput): Issue {
  const params =
    draft.params && typeof draft.params['title'] === 'string'
      ? { ...draft.params, title: translate(draft.params['title']) }
      : draft.params
  const message = draft.message === undefined ? issueMessage(draft.code, params ?? {}, lang) : translate(draft.message)
  return { path: draft.path, code: draft.code, severity: draft.severity, message, ...(params ? { params } : {}) }
}

function dedupe(issues: Issue[]): Issue[] {
  const seen = new Set<string>()
  return issues.filter((issue) => {
    const key = `${issue.path} ${issue.code}`
    return !seen.has(key) && seen.add(key)
  })
}
