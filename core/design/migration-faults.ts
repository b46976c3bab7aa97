/**
 * Whether steps of a migration fit the form as it stands now. What a step takes must be gone from the form, so that an
 * answer at that place can only be an old one; what it gives must be there.
 */
import type { FieldPlan } from '../model/plan.ts'
import type { MigrationStep } from './migrate-answers.ts'

export interface MigrationFault {
  /** Which step, from 0. */
  step: number
  code: 'stillThere' | 'noSuchField' | 'otherRows' | 'notText' | 'noSuchOption' | 'twice' | 'empty'
  at: string
}

type Field = Pick<FieldPlan, 'pattern' | 'kind' | 'options'>

export function migrationFaults(steps: readonly MigrationStep[], fields: readonly Field[]): MigrationFault[] {
  const known = new Map(fields.map((field) => [field.pattern, field]))
  const given = steps.flatMap(targetsOf)
  const twice = given.filter((at, n) => given.indexOf(at) < n)
  return steps.flatMap((step, n) => [
    ...sourceFaults(step, known).map((fault) => ({ ...fault, step: n })),
    ...targetFaults(step, known).map((fault) => ({ ...fault, step: n })),
    ...targetsOf(step)
      .filter((at) => twice.includes(at))
      .map((at) => ({ step: n, code: 'twice' as const, at })),
  ])
}

function sourcesOf(step: MigrationStep): string[] {
  if (step.do === 'recode') return []
  return typeof step.from === 'string' ? [step.from] : step.from
}

function targetsOf(step: MigrationStep): string[] {
  if (step.do === 'recode' || step.do === 'retire') return []
  return typeof step.to === 'string' ? [step.to] : step.to
}

type Fault = Omit<MigrationFault, 'step'>

function sourceFaults(step: MigrationStep, known: ReadonlyMap<string, Field>): Fault[] {
  const sources = sourcesOf(step)
  if (step.do === 'recode') return recodeFaults(step, known)
  if (sources.length === 0) return [{ code: 'empty', at: '' }]
  return sources.flatMap((at): Fault[] => {
    if (known.has(at)) return [{ code: 'stillThere', at }]
    const alien = targetsOf(step).some((to) => rowsIn(to) !== rowsIn(at))
    return alien ? [{ code: 'otherRows', at }] : []
  })
}

function recodeFaults({ field, codes }: MigrationStep & { do: 'recode' }, known: ReadonlyMap<string, Field>): Fault[] {
  const options = known.get(field)?.options
  if (options === undefined) return [{ code: 'noSuchField', at: field }]
  if (Object.keys(codes).length === 0) return [{ code: 'empty', at: field }]
  const has = (code: string): boolean => options.some((option) => option.code === code)
  return Object.entries(codes).flatMap(([old, code]): Fault[] => [
    ...(has(old) ? [{ code: 'stillThere' as const, at: `${field} ${old}` }] : []),
    ...(has(code) ? [] : [{ code: 'noSuchOption' as const, at: `${field} ${code}` }]),
  ])
}

function targetFaults(step: MigrationStep, known: ReadonlyMap<string, Field>): Fault[] {
  const needsText = step.do === 'split' || step.do === 'join'
  const targets = targetsOf(step)
  if (step.do === 'split' && targets.length === 0) return [{ code: 'empty', at: step.from }]
  return targets.flatMap((at): Fault[] => {
    const field = known.get(at)
    if (field === undefined) return [{ code: 'noSuchField', at }]
    return needsText && field.kind !== 'text' && field.kind !== 'longText' ? [{ code: 'notText', at }] : []
  })
}

/** The list in whose rows a field stands; empty for none. */
function rowsIn(pattern: string): string {
  return pattern.slice(0, pattern.lastIndexOf('*') + 1)
}
