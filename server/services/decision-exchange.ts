/** Decision tables of a design as files for a spreadsheet or another rule tool, and such files compared with the table. */
import { Problem } from '../../core/errors/problem.ts'
import { decisionOfGrid, type ImportedDecision } from '../../core/design/sheet/decision-of-grid.ts'
import { gridOfDecision } from '../../core/design/sheet/grid-of-decision.ts'
import type { DecisionDefinition } from '../../core/model/definitions.ts'
import { isJsonObject } from '../../core/model/json.ts'
import type { Id } from '../../core/store/query.ts'
import { decisionOfDmn } from '../exchange/dmn-read.ts'
import { dmnOfDecision } from '../exchange/dmn-write.ts'
import { readFirstSheet, writeSheet } from '../exchange/xlsx.ts'
import { parseJson } from '../plugins/source-files.ts'
import { notThere } from './choke-point.ts'
import { storedDesign } from './designs.ts'
import type { Ports } from './ports.ts'

/** @throws Problem `notFound`; `request.invalid` while the file is no decision. */
export async function decisionSheet(ports: Ports, design: Id, id: string): Promise<Uint8Array> {
  const decision = await decisionIn(ports, design, id)
  const { grid, headings } = gridOfDecision(decision)
  const widths = [16, ...decision.inputs.map(() => 20), 16, 44, 12, 8, 12, 12, 24, 10, 16]
  return writeSheet({ name: id, grid, headings, widths })
}

/** @throws as {@link decisionSheet} */
export async function decisionModel(ports: Ports, design: Id, id: string): Promise<Uint8Array> {
  return Buffer.from(dmnOfDecision(await decisionIn(ports, design, id)), 'utf8')
}

export type ExchangeFormat = 'xlsx' | 'dmn'

/**
 * What the table would be by the file; nothing is changed.
 * @throws Problem `request.invalid` with every fault of the file by its place; as {@link decisionSheet}.
 */
export async function decisionOfFile(
  ports: Ports,
  design: Id,
  id: string,
  file: { format: ExchangeFormat; bytes: Uint8Array },
): Promise<DecisionDefinition> {
  const base = await decisionIn(ports, design, id)
  const read = file.format === 'dmn' ? fromModel(base, file.bytes) : await fromSheet(base, file.bytes)
  if (!read.ok) throw new Problem('request.invalid', 'The file cannot be taken over.', { faults: read.faults })
  return read.decision
}

function fromModel(base: DecisionDefinition, bytes: Uint8Array): ImportedDecision {
  return decisionOfDmn(
    base,
    Buffer.from(bytes)
      .toString('utf8')
      .replace(/^\uFEFF/, ''),
  )
}

async function fromSheet(base: DecisionDefinition, bytes: Uint8Array): Promise<ImportedDecision> {
  const grid = await readFirstSheet(bytes)
  if (grid !== null) return decisionOfGrid(base, grid)
  const fault = {
    place: '',
    message: '不是 XLSX 文件，或者过大',
    messageEn: 'this is no XLSX file, or it is too large',
  }
  return { ok: false, faults: [fault] }
}

async function decisionIn(ports: Ports, design: Id, id: string): Promise<DecisionDefinition> {
  const { data } = await storedDesign(ports, design)
  for (const [path, text] of Object.entries(data.files)) {
    if (!path.endsWith('.decision.json')) continue
    const parsed = parseJson(text)
    if (parsed.ok && isJsonObject(parsed.value) && parsed.value['id'] === id) return demandTable(parsed.value)
  }
  throw notThere()
}

/** A draft may hold anything; what is exchanged has to have the shape of a table. */
function demandTable(value: Record<string, unknown>): DecisionDefinition {
  const { inputs, rules, outcomes = [], clauses, let: lets = [] } = value
  const cells = Array.isArray(rules) && rules.every((rule) => isJsonObject(rule) && Array.isArray(rule['when']))
  const lists = [inputs, outcomes, clauses, lets].every(Array.isArray)
  if (!cells || !lists) throw new Problem('request.invalid', 'The decision has no table yet.')
  return value as unknown as DecisionDefinition
}
