/** Decision tables as files: downloaded as they stand, and what a file would make of one. */
import type { ImportFault } from '../../../core/design/sheet/grid.ts'
import type { DecisionDefinition } from '../../../core/model/definitions.ts'
import { hrefOf, pathWith, RequestProblem, sendFile } from '../../api/request.ts'

const at = encodeURIComponent

export type ExchangeFormat = 'xlsx' | 'dmn'

export function tableHref(design: string, decision: string, format: ExchangeFormat): string {
  return hrefOf(`/designs/${at(design)}/decisions/${at(decision)}/table.${format}`)
}

export async function tableOfFile(design: string, decision: string, file: File): Promise<DecisionDefinition> {
  const format: ExchangeFormat = /\.xlsx$/i.test(file.name) ? 'xlsx' : 'dmn'
  const path = pathWith(`/designs/${at(design)}/decisions/${at(decision)}/table`, { format })
  return (await sendFile<{ decision: DecisionDefinition }>(path, file)).decision
}

/** What is wrong with a file that was refused; null for any other problem. */
export function faultsOfFile(error: unknown): ImportFault[] | null {
  if (!(error instanceof RequestProblem) || error.code !== 'request.invalid') return null
  const faults = error.body['faults']
  return Array.isArray(faults) ? (faults as unknown as ImportFault[]) : null
}
