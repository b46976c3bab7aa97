/** One rule of three terms, prepared once: evaluations a second, and beside it the same condition written in TypeScript. */
import {
  compileExpression,
  feelDate,
  fromJson,
  prepare,
  type FeelScope,
  type FeelValue,
} from '../../core/feel/index.ts'
import { rounded } from './measuring.ts'

export interface RuleSpeed {
  rule: string
  perSecond: number
  /** The floor: the same condition as code, on the same answers. */
  codePerSecond: number
  /** Times the floor is quicker. */
  ratio: number
}

const RULE = 'age < 16 and enrol != "IN" and carer.health = "POOR"'

const SCOPE: FeelScope = {
  names: {
    age: { kind: 'number' },
    enrol: { kind: 'string', values: ['IN', 'GRAD', 'DROP'] },
    carer: { kind: 'context', fields: { health: { kind: 'string', values: ['GOOD', 'POOR'] } } },
  },
  functions: {},
}

interface Child {
  age: number
  enrol: string
  carer: { health: string }
}

const CHILDREN: readonly Child[] = [
  { age: 9, enrol: 'DROP', carer: { health: 'POOR' } },
  { age: 9, enrol: 'DROP', carer: { health: 'GOOD' } },
  { age: 15, enrol: 'GRAD', carer: { health: 'POOR' } },
]

const BATCH = 1_000
const FOR_MS = 120
const TURNS = 5

/** @throws Error when the rule no longer compiles. */
export function ruleSpeed(): RuleSpeed {
  const compiled = compileExpression(RULE, SCOPE)
  if (!compiled.ok) throw new Error(compiled.faults.map(({ messageEn }) => messageEn).join('; '))
  const run = prepare(compiled.plan)
  const today = feelDate({ year: 2020, month: 4, day: 1 })
  const envs = CHILDREN.map((child) => {
    const values = new Map<string, FeelValue>(Object.entries(child).map(([k, v]) => [k, fromJson(v, SCOPE.names[k])]))
    return { read: (name: string) => values.get(name), call: () => null, today }
  })
  const byRule = (n: number) => {
    const env = envs[n % envs.length]
    return env !== undefined && run(env) === true
  }
  const byCode = (n: number) => {
    const child = CHILDREN[n % CHILDREN.length]
    return child !== undefined && child.age < 16 && child.enrol !== 'IN' && child.carer.health === 'POOR'
  }
  // By turns, the best of each: what a busy machine takes away falls on both.
  const turns = Array.from({ length: TURNS }, () => ({ rule: batchesOf(byRule), code: batchesOf(byCode) }))
  const perSecond = Math.max(...turns.map(({ rule }) => rule))
  const codePerSecond = Math.max(...turns.map(({ code }) => code))
  return { rule: RULE, perSecond, codePerSecond, ratio: rounded(codePerSecond / perSecond) }
}

/** A clock is far slower than one evaluation, so whole batches are timed. @throws Error for a wrong result. */
function batchesOf(holds: (n: number) => boolean): number {
  let done = 0
  let held = 0
  let start = performance.now()
  for (let warm = true, now = start; warm || now - start < FOR_MS; now = performance.now()) {
    for (let n = 0; n < BATCH; n += 1) if (holds(n)) held += 1
    done += BATCH
    if (warm && done >= 100 * BATCH) [warm, done, start] = [false, 0, performance.now()]
  }
  if (held === 0) throw new Error('the rule never holds')
  return rounded((done * 1000) / (performance.now() - start))
}
