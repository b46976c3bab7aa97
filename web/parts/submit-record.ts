/** Hands a filled form in; what the server finds wrong is shown at its field. */
import { isJsonObject } from '../../core/model/json.ts'
import type { Issue } from '../../core/errors/issue.ts'
import type { FormStore } from '../../core/render/index.ts'
import { api } from '../api/calls.ts'
import { RequestProblem } from '../api/request.ts'
import type { ConfirmedSection, SubmitBody, SubmitResult } from '../api/types.ts'

export interface HandIn {
  /** The record's id: the same for every attempt, so that a lost answer never makes two records. */
  id: string
  store: FormStore
  subject: string
  confirmed: ConfirmedSection[]
  corrected: Record<string, unknown>
  /** RFC 3339. */
  filledAt: string
}

/** @throws RequestProblem after pinning the issues that came with it. */
export async function submitRecord(handIn: HandIn): Promise<SubmitResult> {
  try {
    return await api.submit(bodyOf(handIn))
  } catch (error) {
    if (error instanceof RequestProblem) handIn.store.pin(issuesOf(error))
    throw error
  }
}

/** The forms of one questionnaire: all are handed in or none. @throws RequestProblem after pinning what is wrong to its form. */
export async function submitTogether(parts: readonly HandIn[]): Promise<void> {
  try {
    await api.submitTogether(parts.map(bodyOf))
  } catch (error) {
    const form = error instanceof RequestProblem ? error.body['form'] : undefined
    const wrong = parts.find(({ store }) => store.session.bundle.form.id === form)
    if (error instanceof RequestProblem) wrong?.store.pin(issuesOf(error))
    throw error
  }
}

function bodyOf({ store, id, subject, confirmed, corrected, filledAt }: HandIn): SubmitBody {
  const { form } = store.session.bundle
  const filled = store.session.filled()
  return { id, form: form.id, version: form.version, subject, confirmed, corrected, filledAt, ...filled }
}

/** Completes a record on the revision that was seen. @throws RequestProblem, `record.stale` when somebody was quicker. */
export async function changeRecord(
  { id, revision }: { id: string; revision: number },
  store: FormStore,
): Promise<void> {
  try {
    await api.changeRecord(id, { base: revision, answers: store.session.filled().answers })
  } catch (error) {
    if (error instanceof RequestProblem) store.pin(issuesOf(error))
    throw error
  }
}

function issuesOf(problem: RequestProblem): Issue[] {
  const detail: unknown =
    problem.body['issues'] ?? (isJsonObject(problem.body['detail']) && problem.body['detail']['issues'])
  return Array.isArray(detail) ? detail.filter(isIssue) : []
}

function isIssue(value: unknown): value is Issue {
  return isJsonObject(value) && typeof value['path'] === 'string' && typeof value['message'] === 'string'
}
