/**
 * A complete sample for each document, by id. People are invented; identity numbers lie under the
 * unassigned area 341399. Add the samples of a plugin in a file of its own under `samples/`.
 */
import type { DocumentSnapshot } from '../../core/document/snapshot.ts'
import { BASIC_LIVING_SAMPLES } from './samples/basic-living.ts'
import { MONEY_SAMPLES } from './samples/custody-money.ts'
import { CUSTODY_SAMPLES } from './samples/custody.ts'
import { EDUCATION_SAMPLES } from './samples/education.ts'
import { INCIDENT_SAMPLES } from './samples/incident.ts'
import { MEDICAL_SAMPLES } from './samples/medical.ts'
import { REPORT_SAMPLES } from './samples/reports.ts'
import { LEFT_BEHIND_SAMPLES } from './samples/left-behind-care.ts'
import { ORGANISATION_SAMPLES } from './samples/social-organisations.ts'
import type { DocumentSample } from './samples/sample.ts'

export { LABELS } from './samples/incident.ts'

const ALL = {
  ...INCIDENT_SAMPLES,
  ...CUSTODY_SAMPLES,
  ...MONEY_SAMPLES,
  ...BASIC_LIVING_SAMPLES,
  ...EDUCATION_SAMPLES,
  ...MEDICAL_SAMPLES,
  ...LEFT_BEHIND_SAMPLES,
  ...ORGANISATION_SAMPLES,
  ...REPORT_SAMPLES,
}

export type SampleId = keyof typeof ALL
export const SAMPLES: Readonly<Record<SampleId, DocumentSample>> = ALL
export const SAMPLE_IDS = Object.keys(ALL) as SampleId[]
export const SNAPSHOTS = Object.fromEntries(SAMPLE_IDS.map((id) => [id, SAMPLES[id].snapshot])) as Readonly<
  Record<SampleId, DocumentSnapshot>
>
