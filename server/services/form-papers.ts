/** Forms on paper: the blank sheet of a form version, and the print of a record as its reader may see it. */
import { paperForm } from '../../core/document/paper/paper-form.ts'
import type { FormBundle } from '../../core/model/plan.ts'
import type { Id } from '../../core/store/query.ts'
import type { Actor } from '../access/actor.ts'
import { formCode, recordCode } from '../print/paper-code.ts'
import type { DocumentFormat, DrawnModel } from '../print/rendering.ts'
import { areaNames } from './area-names.ts'
import type { Ports } from './ports.ts'
import { readRecord } from './records.ts'

/** `origin`: where the code to scan leads, e.g. https://et.example.cn */
export interface PaperWish {
  origin: string
  to: DocumentFormat
}

export function blankPaper(ports: Ports, bundle: FormBundle, { origin, to }: PaperWish): Promise<DrawnModel> {
  const code = formCode(origin, bundle.form.id, bundle.form.version)
  return ports.printing.draw(paperForm({ bundle, code, areaName: areaNames(ports.definitions.areas) }), to)
}

export interface RecordPrint extends DrawnModel {
  form: string
  subject: Id
}

/** @throws Problem `notFound`, also for a record that this person may not read. */
export async function recordPaper(ports: Ports, actor: Actor, id: Id, { origin, to }: PaperWish): Promise<RecordPrint> {
  const { record, assessment, bundle } = await readRecord(ports, actor, id)
  const { by, filledAt, subject } = record
  const model = paperForm({
    bundle,
    code: recordCode(origin, id),
    areaName: areaNames(ports.definitions.areas),
    record: { id, by, filledAt, assessment },
  })
  return { ...(await ports.printing.draw(model, to)), form: bundle.form.id, subject }
}
