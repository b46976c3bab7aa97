/** The examples of a form as the server runs them on a design. */
import { request } from '../../../api/request.ts'

/** A worked case of a form, run on the design as it stands. */
export interface ExampleRun {
  path: string
  index: number
  description: string
  /** null for a case that cannot be read. */
  input: {
    answers: Record<string, unknown>
    facts?: Record<string, unknown>
    asOf: string
    params?: Record<string, unknown>
  } | null
  differences: { path: string; expected: unknown; got: unknown }[]
  /** What it would expect if the result were taken as right. */
  renewed: Record<string, unknown>
}
/** A rule that no example reaches; `path` of the file of a score or decision. */
export interface UnreachedRule {
  definition: string
  question?: string
  section?: string
  path: string | null
  message: string
  messageEn: string
}
export interface Examples {
  examples: ExampleRun[]
  /** null while another form of the plugin has faults. */
  unreached: UnreachedRule[] | null
}

/** `report` is null when it took too long. */
export function runExamples(design: string, form: string): Promise<{ report: Examples | null }> {
  const at = encodeURIComponent
  return request<{ report: Examples | null }>('GET', `/designs/${at(design)}/forms/${at(form)}/examples`)
}
