/** Names of the DMN standard, and of what this product adds in the places that the standard keeps for it. */

export const DMN = 'https://www.omg.org/spec/DMN/20191111/MODEL/'
export const FEEL = 'https://www.omg.org/spec/DMN/20191111/FEEL/'
export const OWN = 'https://tongbiao.invalid/dmn/1'

/** Elements inside `extensionElements`: JSON of what DMN has no place for. */
export const OWN_DECISION = 'tongbiaoDecision'
export const OWN_RULE = 'tongbiaoRule'

export const BECAUSE = '理由'
export const CLAUSE = '条款'

export const POLICIES = { first: 'FIRST', unique: 'UNIQUE', collect: 'COLLECT' } as const

/** Order of the keys of a decision file. */
export const KEYS = [
  '$schema',
  'id',
  'title',
  'version',
  'role',
  'hitPolicy',
  'clauses',
  'provenance',
  'let',
  'inputs',
  'dimensions',
  'outcomes',
  'rules',
  'benefits',
  'unknown',
] as const
