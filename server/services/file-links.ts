/**
 * Files that a record names: from then on whoever may read the field of the record may read the file. Only one's own
 * uploads can be named, so that nobody reads another's file by guessing its id.
 */
import { Problem } from '../../core/errors/problem.ts'
import { isJsonObject } from '../../core/model/json.ts'
import type { FormBundle } from '../../core/model/plan.ts'
import { patternOf, pointerOf } from '../../core/model/pointer.ts'
import type { Tx } from '../../core/store/port.ts'
import type { Id } from '../../core/store/query.ts'
import type { Actor } from '../access/actor.ts'
import type { StoredFile } from './stored.ts'

interface Naming {
  id: Id
  form: string
  subject: Id
  answers: Record<string, unknown>
}

/** @throws Problem `answers.invalid` for a file that the actor did not send. */
export async function linkFiles(t: Tx, actor: Actor, bundle: FormBundle, record: Naming): Promise<void> {
  for (const { file, pattern } of filesIn(record.answers, bundle)) {
    const stored = await t.get<'document', StoredFile>('document', actor.id, file)
    if (stored === null) {
      const issue = { path: pattern, code: 'file.unknown', severity: 'error', message: '文件尚未上传' }
      throw new Problem('answers.invalid', 'A file was not sent.', { issues: [issue] })
    }
    if (stored.data.links.some((link) => link.record === record.id && link.pattern === pattern)) continue
    const link = { subject: record.subject, record: record.id, form: record.form, pattern }
    await t.put('document', actor.id, file, stored.rev, { ...stored.data, links: [...stored.data.links, link] })
  }
}

function filesIn(answers: Record<string, unknown>, bundle: FormBundle): { file: Id; pattern: string }[] {
  const places = new Set(
    bundle.form.fields
      .filter((f) => f.kind === 'file' || f.kind === 'files' || f.kind === 'signature')
      .map((f) => f.pattern),
  )
  const found: { file: Id; pattern: string }[] = []
  const walk = (value: unknown, path: readonly (string | number)[]): void => {
    const pattern = patternOf(pointerOf(path)).replace(/\/\*$/, '')
    if (isJsonObject(value)) {
      if (places.has(pattern) && typeof value['id'] === 'string') found.push({ file: value['id'], pattern })
      else for (const [key, item] of Object.entries(value)) walk(item, [...path, key])
    } else if (Array.isArray(value)) value.forEach((item, i) => walk(item, [...path, i]))
  }
  walk(answers, [])
  return found
}
