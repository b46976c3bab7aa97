/** A small child welfare form to ask FEEL about, and how to ask it. */
import { compileExpression, compileUnaryTests, evaluate, feelDate, fromJson, toJson } from '../../../core/feel/index.ts'
import type { Compiled, FeelEnv, FeelFault, FeelScope, FeelType, FeelValue } from '../../../core/feel/index.ts'
import { parseDateTime } from '../../../core/feel/run/temporal-text.ts'
import type { FeelDateTime } from '../../../core/feel/index.ts'

export const TEXT: FeelType = { kind: 'string' }
export const BOOLEAN: FeelType = { kind: 'boolean' }
export const NUMBER: FeelType = { kind: 'number' }
const PARENT: FeelType = {
  kind: 'context',
  fields: { pStatus: { kind: 'string', values: ['OK', 'DEAD', 'PRISON'] }, since: { kind: 'date' } },
}

export const SCOPE: FeelScope = {
  names: {
    age: NUMBER,
    days: NUMBER,
    name: TEXT,
    enrol: { kind: 'string', values: ['IN', 'GRAD', 'DROP'] },
    stage: { kind: 'string', values: ['PRI', 'JUN', 'SEN'] },
    harmed: BOOLEAN,
    birth: { kind: 'date' },
    callAt: { kind: 'dateTime' },
    codes: { kind: 'list', of: { kind: 'string', values: ['LOW', 'SICK'] } },
    rows: { kind: 'list', of: { kind: 'context', fields: { amount: NUMBER, kind: TEXT, on: { kind: 'date' } } } },
    facts: { kind: 'context', fields: { father: PARENT, mother: PARENT, age: NUMBER } },
    年龄: NUMBER,
    anything: { kind: 'any' },
  },
  functions: {
    score: {
      params: [{ name: 'id', type: TEXT }],
      returns: ([id]) => (id === 'SC-3' ? NUMBER : { fault: `没有评分表 ${String(id)}` }),
    },
    decision: { params: [{ name: 'id', type: TEXT }], returns: { kind: 'string', values: ['CRIME', 'ADMONISH'] } },
    param: { params: [{ name: 'id', type: TEXT }], returns: { kind: 'any' } },
  },
}

const ANSWERS = {
  age: 7,
  days: 0.1,
  name: '小明',
  enrol: 'IN',
  stage: 'PRI',
  harmed: true,
  birth: '2013-02-28',
  callAt: '2020-04-01T01:30:00Z',
  codes: ['LOW'],
  rows: [
    { amount: 1, kind: 'a', on: '2020-01-01' },
    { amount: 2.5, kind: 'b', on: '2020-02-01' },
    { amount: { missing: 'refused' }, kind: 'b' },
  ],
  facts: { father: { pStatus: 'PRISON', since: '2019-10-31' }, mother: { pStatus: 'OK' }, age: 7 },
  年龄: 7,
}

export const TODAY = feelDate({ year: 2020, month: 4, day: 1 })
const NOW = parseDateTime('2020-04-01T09:00:00+08:00') as FeelDateTime

export function envOf(answers: Record<string, unknown>, scope: FeelScope = SCOPE): FeelEnv {
  const values = new Map<string, FeelValue>(
    Object.entries(answers).map(([name, value]) => [name, fromJson(value, scope.names[name])]),
  )
  return {
    read: (name) => values.get(name),
    call: (name, args) => (name === 'score' ? 12 : name === 'decision' ? 'ADMONISH' : (args[0] ?? null)),
    today: TODAY,
    now: NOW,
  }
}

/** The value of a text over the form's answers, as JSON. */
export function ask(text: string, answers: Record<string, unknown> = ANSWERS): unknown {
  return toJson(evaluate(planOf(compileExpression(text, SCOPE)), envOf(answers)))
}

/** Whether a cell holds for an input, as JSON. */
export function askCell(cell: string, input: FeelType, value: unknown): unknown {
  const env = envOf(ANSWERS)
  const plan = planOf(compileUnaryTests(cell, input, SCOPE))
  return evaluate(plan, { ...env, read: (name) => (name === '?' ? fromJson(value, input) : env.read(name)) })
}

export function planOf(compiled: Compiled): (Compiled & { ok: true })['plan'] {
  if (!compiled.ok) throw new Error(compiled.faults.map((fault) => `${fault.column}: ${fault.messageEn}`).join('\n'))
  return compiled.plan
}

/** The faults of a text; none when it is right. */
export function faultsOf(text: string, expected?: FeelType): FeelFault[] {
  const compiled = compileExpression(text, SCOPE, expected)
  return compiled.ok ? [] : compiled.faults
}
