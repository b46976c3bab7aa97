/**
 * The functions that expressions may call beyond FEEL's own. Names are listed once here; what they
 * compute stands in `core/engine`. A literal argument that names nothing is a fault at load.
 */
import type { FeelSignature, FeelType } from '../feel/runtime.ts'
import type { ParamDefinition } from '../model/code-data.ts'

export interface HostLibrary {
  /** Hit policy of each decision. */
  decisions: ReadonlyMap<string, 'first' | 'unique' | 'collect'>
  instruments: ReadonlySet<string>
  /** Types of fields of any form by key, for `answer("key")`. */
  answers: ReadonlySet<string>
}

const TEXT: FeelType = { kind: 'string' }
const NUMBER: FeelType = { kind: 'number' }
const DATE: FeelType = { kind: 'date' }
const ANY: FeelType = { kind: 'any' }
const TEXTS: FeelType = { kind: 'list', of: TEXT }

const SCORE: FeelType = {
  kind: 'context',
  fields: { status: TEXT, score: NUMBER, scoreBand: TEXT, finalBand: TEXT, triggers: TEXTS },
}

const one = (name: string, type: FeelType, returns: FeelSignature['returns']): FeelSignature => ({
  params: [{ name, type }],
  returns,
})

export function compiledHostFunctions(
  host: HostLibrary,
  params: ReadonlyMap<string, ParamDefinition>,
): Record<string, FeelSignature> {
  return {
    decision: one('id', TEXT, ([id]) => {
      const policy = host.decisions.get(String(id))
      if (!policy) return { fault: `没有决策表 ${String(id)}` }
      return policy === 'collect' ? TEXTS : TEXT
    }),
    score: one('id', TEXT, ([id]) =>
      host.instruments.has(String(id)) ? SCORE : { fault: `没有评分工具 ${String(id)}` },
    ),
    param: one('id', TEXT, ([id]) => {
      const param = params.get(String(id))
      return param ? paramType(param) : { fault: `没有参数 ${String(id)}` }
    }),
    answer: one('key', TEXT, ([key]) => (host.answers.has(String(key)) ? ANY : { fault: `没有字段 ${String(key)}` })),
    amount: { params: [{ name: 'benefit', type: TEXT }], returns: NUMBER },
    route: one('benefit', TEXT, TEXT),
    benefit: one('benefit', TEXT, { kind: 'string', values: ['GRANTED', 'REFUSED', 'REVIEW'] }),
    category: one('code', TEXT, { kind: 'boolean' }),
    categories: { params: [], returns: TEXTS },
    ruleSet: { params: [], returns: TEXT },
    eventDate: { params: [], returns: DATE },
    quarter: one('date', ANY, TEXT),
    quarterEnd: one('date', ANY, DATE),
    monthOf: one('date', ANY, TEXT),
    nextMonth: one('date', ANY, TEXT),
    dateOf: one('instant', ANY, DATE),
    idBirth: one('idNo', TEXT, DATE),
    idSex: one('idNo', TEXT, TEXT),
    usccValid: one('code', TEXT, { kind: 'boolean' }),
    due: {
      params: [
        { name: 'base', type: ANY },
        { name: 'rule', type: TEXT },
      ],
      returns: DATE,
    },
    dueAt: {
      params: [
        { name: 'base', type: ANY },
        { name: 'rule', type: TEXT },
      ],
      returns: { kind: 'dateTime' },
    },
    minutesBetween: {
      params: [
        { name: 'from', type: { kind: 'dateTime' } },
        { name: 'to', type: { kind: 'dateTime' } },
      ],
      returns: NUMBER,
    },
    money: one('amount', NUMBER, NUMBER),
  }
}

function paramType(param: ParamDefinition): FeelType {
  if (param.type === 'number') return NUMBER
  if (param.choices) return { kind: 'string', values: param.choices.map(({ code }) => code) }
  if (param.type === 'string') return TEXT
  if (param.type === 'boolean') return { kind: 'boolean' }
  if (param.type === 'date') return DATE
  return ANY
}
