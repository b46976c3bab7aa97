/** Decision tables as files: downloaded as they stand, and what a file would make of one. */
import type { DecisionDefinition } from '../../../core/model/definitions.ts'
import { hrefOf, pathWith, sendFile } from '../../api/request.ts'

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
