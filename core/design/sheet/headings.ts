/** The Chinese headings of a decision table as a sheet, and what stands beneath them. */

export const HEAD = {
  id: '编号',
  title: '名称',
  hitPolicy: '命中方式',
  unknown: '信息不全时',
  clauses: '条款',
} as const

export const POLICY_WORDS = {
  first: '命中第一条即停',
  unique: '只能命中一条',
  collect: '全部命中都算',
} as const

export const UNKNOWN_WORDS = { ask: '列出还缺的信息', no: '按不符合处理' } as const

export const LET = { name: '中间值', is: '取值' } as const
export const OUTCOME = {
  code: '结论代码',
  title: '结论名称',
  dimension: '维度',
  clause: '结论条款',
  tag: '标记',
} as const

/** First column of the rules; the columns of the inputs follow. */
export const RULE_ID = '规则编号'
/** First cell of the line below the headings, which says what each input is. */
export const INPUT_IS = '取值（FEEL）'

/** Columns after the inputs; those in the second list may be left out of a sheet, and then stay as they are. */
export const RULE = { outcome: '结论', because: '理由', clause: '条款' } as const
export const RULE_MORE = {
  dimension: '维度',
  effectiveFrom: '起用日',
  effectiveTo: '止用日',
  review: '人工复核理由',
  provenance: '依据性质',
  produces: '文书',
} as const

export const TICK = '是'
/** Between several clauses or documents in one cell. */
export const BETWEEN = '、'
