/** Which answers and facts a rule rests on, as JSON Pointers; and which of them are unknown. */
import type { RulePlan } from '../model/plan.ts'
import { missingReason } from '../model/missing.ts'
import type { Workspace } from './workspace.ts'

/** Pointers that the rule reads and that have a value now. Rows are named as a whole. */
export function restsOn(rule: RulePlan, workspace: Workspace): string[] {
  return pointersOf(rule, workspace).filter((pointer) => isKnown(pointer, workspace))
}

/** Pointers that the rule reads and that have no value now, row by row. */
export function unknownIn(rule: RulePlan, workspace: Workspace): string[] {
  const inRows = rule.reads.flatMap((pattern) => placesInRows(pattern, workspace))
  return [...new Set([...pointersOf(rule, workspace), ...inRows])].filter((pointer) => !isKnown(pointer, workspace))
}

/** A pattern of rows as `/children/0/name`, `/children/1/name` …; nothing for a pattern without rows. */
function placesInRows(pattern: string, workspace: Workspace): string[] {
  const at = pattern.indexOf('/*')
  if (at < 0) return []
  const [holder, rest] = [pattern.slice(0, at), pattern.slice(at + 2)]
  const rows = workspace.value(holder)
  return (Array.isArray(rows) ? rows : []).flatMap((_, n) => {
    const place = `${holder}/${n}${rest}`
    return rest.includes('/*') ? placesInRows(place, workspace) : [place]
  })
}

/** Answers that the rule calls for by key, that the form demands at this moment and that nobody has given. */
export function demandedBy(rule: RulePlan, workspace: Workspace): string[] {
  return calledIn(rule, workspace).filter((pointer) => isDemanded(pointer, workspace) && !isKnown(pointer, workspace))
}

function isDemanded(pointer: string, workspace: Workspace): boolean {
  const required = workspace.index.at(pointer)?.required ?? false
  return workspace.visible(pointer) && (typeof required === 'boolean' ? required : workspace.holds(required))
}

/** Calculated facts are left out: nobody can be asked for them. */
function pointersOf(rule: RulePlan, workspace: Workspace): string[] {
  const answers = rule.reads.map((pattern) =>
    pattern.includes('/*') ? pattern.slice(0, pattern.indexOf('/*')) : pattern,
  )
  const facts = rule.facts
    .filter((path) => path !== '' && !workspace.facts.calculated(path))
    .map((path) => `/${path.replaceAll('.', '/')}`)
  return [...new Set([...answers, ...facts, ...calledIn(rule, workspace)])]
}

function calledIn(rule: RulePlan, workspace: Workspace): string[] {
  return rule.calls
    .flatMap((call) => (call.name === 'answer' && call.argument ? [`/${call.argument}`] : []))
    .filter((pointer) => workspace.index.at(pointer) !== undefined)
}

function isKnown(pointer: string, workspace: Workspace): boolean {
  const field = workspace.index.at(pointer)
  const value = field ? (workspace.visible(pointer) ? workspace.value(pointer) : undefined) : undefined
  const fact = workspace.facts.value(pointer.slice(1).replaceAll('/', '.'))
  const found = value ?? fact
  return found !== undefined && found !== null && missingReason(found) === null
}
