/** What the place of a text asks of its result. */
import { startOf } from '../parse/ast.ts'
import type { Ast } from '../parse/ast.ts'
import type { FeelType } from '../types.ts'
import { didYouMean } from './nearest.ts'
import { report } from './state.ts'
import type { Checking, Lowered } from './state.ts'
import { assignable, foreignCode, typeWords } from './type-rules.ts'

export function expectType(checking: Checking, ast: Ast, lowered: Lowered, expected: FeelType): void {
  const { type } = lowered
  if (expected.kind === 'boolean' && checking.varying === 0) {
    report(checking, {
      code: 'feel.constant',
      at: startOf(ast),
      params: {},
      cure: '写上要看的字段；总是成立的条件请删去',
    })
    return
  }
  if (!assignable(type, expected)) {
    const params = { ...typeWords('expected', expected), ...typeWords('found', type) }
    report(checking, { code: 'feel.expected', at: startOf(ast), params })
    return
  }
  const code = foreignCode(expected, type)
  if (code === null) return
  const cure = didYouMean(code, expected.kind === 'string' ? [...(expected.values ?? [])] : [])
  report(checking, {
    code: 'feel.unknown-code',
    at: startOf(ast),
    params: { found: code },
    ...(cure === undefined ? {} : { cure }),
  })
}
