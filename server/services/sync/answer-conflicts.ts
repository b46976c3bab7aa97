/** Answers of one record that several people changed at once: what stands, what waits, and the conflict that lists it. */
import type { FormBundle } from '../../../core/model/plan.ts'
import { pathOf, readAt } from '../../../core/model/pointer.ts'
import type { Json } from '../../../core/store/json.ts'
import type { Stored, Tx } from '../../../core/store/port.ts'
import type { Id } from '../../../core/store/query.ts'
import { answerOrder } from '../../../core/sync/caution.ts'
import { contestedPlaces, mergeEdit, tellingsAt, type Edit, type ToldPlaces } from '../../../core/sync/merge-edit.ts'
import type { Telling } from '../../../core/sync/telling.ts'
import type { Ports } from '../ports.ts'
import type { StoredRecord } from '../stored.ts'
import { instant } from '../time.ts'
import { keepConflict } from './conflict-keeping.ts'

export function answerAt(answers: Record<string, unknown>, pointer: string): Json {
  const copy: Json = JSON.parse(JSON.stringify(readAt(answers, pathOf(pointer)) ?? null))
  return copy
}

export interface MergedAnswers {
  told: ToldPlaces
  /** What stands at each place of the edit. */
  standing: Record<string, Json>
  contested: readonly string[]
  foreign: boolean
}

export function mergeAnswers({ data }: Stored<StoredRecord>, bundle: FormBundle, edit: Edit): MergedAnswers {
  const valueAt = (place: string) => answerAt(data.answers, place)
  const merged = mergeEdit(data.told ?? {}, valueAt, edit, answerOrder(bundle))
  const standing = Object.fromEntries(Object.entries(merged.standing).map(([path, { value }]) => [path, value]))
  return { ...merged, standing }
}

/** A change made on all that stands there. */
export function mergeWithLine(
  current: Stored<StoredRecord>,
  bundle: FormBundle,
  who: Pick<Edit, 'edit' | 'by' | 'at'>,
  values: Readonly<Record<string, Json>>,
): MergedAnswers {
  return mergeAnswers(current, bundle, { ...who, branch: null, seen: current.rev, rev: current.rev + 1, values })
}

export function contestedAnswers(
  told: ToldPlaces,
  answers: Record<string, unknown>,
  bundle: FormBundle,
): Record<string, readonly Telling[]> {
  const places = contestedPlaces(told, (path) => answerAt(answers, path), answerOrder(bundle))
  return Object.fromEntries(places.map((path) => [path, tellingsAt(told, path, answerAt(answers, path))]))
}

/** @returns the open conflict of the record, if one is open. */
export function keepAnswerConflict(
  t: Tx,
  current: Stored<StoredRecord>,
  told: ToldPlaces,
  answers: Record<string, unknown>,
  bundle: FormBundle,
  ports: Pick<Ports, 'clock' | 'newId'>,
): Promise<Id | null> {
  return keepConflict(t, {
    subject: current.owner,
    record: current.id,
    form: current.data.form,
    open: current.data.conflict ?? null,
    fields: contestedAnswers(told, answers, bundle),
    now: instant(ports.clock.now()),
    newId: () => ports.newId(),
  })
}
