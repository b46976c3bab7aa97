/** A form of a design as it would be asked, or why it cannot be asked yet. */
import type { FormBundle } from '../../core/model/plan.ts'
import { RequestProblem } from '../api/request.ts'
import { designApi, type Fault } from './design-api.ts'

/** @throws RequestProblem for everything but faults of the form. */
export function draftedForm(design: string, form: string): Promise<FormBundle | { faults: Fault[] }> {
  return designApi.bundle(design, form).catch(faultsOf)
}

function faultsOf(error: unknown): { faults: Fault[] } {
  if (!(error instanceof RequestProblem) || error.code !== 'design.faulty') throw error
  return { faults: error.body['faults'] as unknown as Fault[] }
}
