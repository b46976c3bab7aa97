/**
 * Issue: what is wrong, or worth a second look, in somebody's answers.
 * It is data and never thrown. `code` stays what it is once published (docs/errors.md).
 */
export type Severity = 'error' | 'warning'

export interface Issue {
  /** JSON Pointer into the answers, e.g. `/father/pId`; the empty string means the whole form. */
  path: string
  code: string
  severity: Severity
  message: string
  params?: Record<string, string | number | boolean>
}
