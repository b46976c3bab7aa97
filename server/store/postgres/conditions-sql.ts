/** Conditions and scopes as SQL. Values go in as parameters only; names come from the closed list of kinds. */
import type { Scope } from '../../../core/store/query.ts'
import { checkScope } from '../../../core/store/scope.ts'
import { testsOf, type FieldTest } from '../shared/conditions.ts'
import type { StoredKind } from '../shared/stored-kinds.ts'
import { columnOf } from './tables.ts'

/** @returns the mark that stands for the value in the statement. */
export type Add = (value: unknown) => string

export function parameters(): { readonly values: unknown[]; readonly add: Add } {
  const values: unknown[] = []
  return { values, add: (value) => `$${values.push(value)}` }
}

/** @throws StoreError `invalid` for an unknown field or operator, or an operand of another type. */
export function whereSql(kind: StoredKind, where: object, scope: Scope, add: Add): string {
  const tests = testsOf(kind, where).map((test) => testSql(columnOf(test.field), test, add))
  return [scopeSql(scope, add, 'owner', 'area'), ...tests].join(' AND ')
}

export function scopeSql(scope: Scope, add: Add, owner: string, area: string): string {
  checkScope(scope)
  if (scope.areas === 'all') return 'TRUE'
  const ways = scope.areas.map((prefix) => `starts_with(${area}, ${add(prefix)})`)
  if (scope.owners !== undefined && scope.owners.length > 0) ways.push(`${owner} = ANY(${add(scope.owners)})`)
  return ways.length === 0 ? 'FALSE' : `(${ways.join(' OR ')})`
}

const SIGN = { from: '>=', to: '<=', before: '<' } as const

function testSql(column: string, test: FieldTest, add: Add): string {
  if ('prefix' in test) return `starts_with(${column}, ${add(test.prefix)})`
  if ('bounds' in test) {
    return test.bounds.map(([bound, value]) => `${column} ${SIGN[bound]} ${add(value)}`).join(' AND ')
  }
  const values = test.values.filter((value) => value !== null)
  const ways = values.length < test.values.length ? [`${column} IS NULL`] : []
  if (values.length === 1) ways.push(`${column} = ${add(values[0])}`)
  if (values.length > 1) ways.push(`${column} = ANY(${add(values)})`)
  return ways.length === 0 ? 'FALSE' : `(${ways.join(' OR ')})`
}
