/** What the check of a template finds: faults that keep it from running, and what an author should look at. */
import type { TemplateFault } from '../rendering.ts'

export interface TemplateFinding extends TemplateFault {
  /** An error keeps the template from being used; a warning does not. */
  severity: 'error' | 'warning'
}

export function asErrors(faults: readonly TemplateFault[]): TemplateFinding[] {
  return faults.map((fault) => ({ severity: 'error', ...fault }))
}
