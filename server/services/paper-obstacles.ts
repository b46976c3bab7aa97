/**
 * What stands in the way of issuing a document, each with its cure: elements that are missing, with the field to fill or
 * the parameter that the county has not set, and words that must not stand on a restricted paper.
 */
import { effectiveValue } from '../../core/calendar/index.ts'
import type { DocumentDefinition } from '../../core/document/definition.ts'
import { placesNaming } from '../../core/document/discreet-snapshot.ts'
import { missingElements } from '../../core/document/missing-elements.ts'
import type { DocumentSnapshot } from '../../core/document/snapshot.ts'
import { Problem } from '../../core/errors/problem.ts'
import type { Ports } from './ports.ts'
import type { StoredRecord } from './stored.ts'
import { today } from './time.ts'

/** A parameter that had no value when the record was handed in; `set` where it has one by now. */
export interface UnsetParameter {
  id: string
  title: string
  set: boolean
}

export interface Obstacle {
  id: string
  title: string
  source: string
  /** Pointers of the fields to fill. */
  fields: string[]
  /** Parameters for the county's administrator; the record is handed in again afterwards. */
  params: UnsetParameter[]
}

/** Of the law against telling what a minor suffers from; in no place of a restricted paper. */
const ILLNESS = /艾滋|爱滋|HIV|AIDS|抗病毒/i
const PRIVACY = '《中华人民共和国未成年人保护法》第一百零三条'

export function obstacles(
  ports: Ports,
  record: StoredRecord,
  definition: DocumentDefinition,
  snapshot: DocumentSnapshot,
): Obstacle[] {
  const missing = missingElements(definition, snapshot).map(({ id, title, source, fields, params = [] }) => ({
    id,
    title,
    source,
    fields: fields.map(({ path }) => path),
    params: unsetParameters(ports, record, params),
  }))
  const named = snapshot.restricted ? placesNaming(snapshot, ILLNESS) : []
  if (named.length === 0) return missing
  const discretion = { id: 'discretion', title: '文书不得写明病名，请改写该处文字', source: PRIVACY }
  return [...missing, { ...discretion, fields: named, params: [] }]
}

/** @throws Problem `document.notReady` with what is in the way. */
export function demandReady(missing: readonly Obstacle[]): void {
  if (missing.length > 0) throw new Problem('document.notReady', 'Mandatory elements are missing.', { missing })
}

function unsetParameters(ports: Ports, record: StoredRecord, ids: readonly string[]): UnsetParameter[] {
  const unset = record.assessment.issues
    .filter(({ code }) => code === 'param.unset')
    .map(({ params }) => params?.['id'])
  const declared = ports.definitions.bundle(record.form)?.params ?? []
  return declared
    .filter(({ id }) => ids.includes(id) && unset.includes(id))
    .map(({ id, title, values }) => ({ id, title, set: effectiveValue(values, today(ports.clock)) !== null }))
}
