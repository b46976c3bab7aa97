/** Where a migration can begin: questions and options that records may hold and the form no longer has. */
import type { MigrationOption, MigrationPlace, MigrationPlaces } from '../../core/design/migration.ts'
import { Problem } from '../../core/errors/problem.ts'
import type { FieldPlan, FormBundle } from '../../core/model/plan.ts'
import { keptBundlesOf } from './kept-definitions.ts'
import type { Ports } from './ports.ts'

/** @throws Problem `form.unknown` */
export async function migrationPlaces(ports: Ports, form: string): Promise<MigrationPlaces> {
  const now = ports.definitions.bundle(form)
  if (now === null) throw new Problem('form.unknown', 'There is no such form.')
  const fields = answered(now)
  const known = new Map(fields.map((field) => [field.pattern, field]))
  const old = (await keptBundlesOf(ports, form)).flatMap(answered)
  const gone = old.filter(({ pattern }) => !known.has(pattern)).map(placeOf)
  const goneOptions = old.flatMap((field) => {
    const codes = new Set(known.get(field.pattern)?.options?.map(({ code }) => code))
    return codes.size === 0 ? [] : optionsOf(field).filter(({ code }) => !codes.has(code))
  })
  const shrunk = new Set(goneOptions.map(({ at }) => at))
  return {
    gone: onceBy(gone, ({ at }) => at),
    goneOptions: onceBy(goneOptions, ({ at, code }) => `${at} ${code}`),
    fields: fields.map(placeOf),
    options: fields.filter(({ pattern }) => shrunk.has(pattern)).flatMap(optionsOf),
  }
}

/** Fields that people answer. */
function answered({ form }: FormBundle): FieldPlan[] {
  return form.fields.filter(
    ({ kind, calculate, server }) => kind !== 'object' && kind !== 'rows' && calculate === undefined && !server,
  )
}

function placeOf({ pattern, title, kind }: FieldPlan): MigrationPlace {
  return { at: pattern, title, kind }
}

function optionsOf({ pattern, title, options = [] }: FieldPlan): MigrationOption[] {
  return options.map(({ code, label }) => ({ at: pattern, title, code, label }))
}

function onceBy<T>(list: readonly T[], key: (entry: T) => string): T[] {
  return [...new Map(list.map((entry) => [key(entry), entry])).values()]
}
