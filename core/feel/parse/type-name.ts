/** The type written after `instance of`. */
import type { PlanType } from '../plan.ts'
import { accept, expect, fail, next, peek, takeWords, wholeLength } from './cursor.ts'
import type { Cursor } from './cursor.ts'

export function parseTypeName(cursor: Cursor): PlanType {
  if (peek(cursor).kind !== 'word') fail(cursor, '一个类型名', 'the name of a type')
  const name = takeWords(cursor, wholeLength(cursor))
  if ((name === 'list' || name === 'range') && accept(cursor, '<')) {
    const of = parseTypeName(cursor)
    expect(cursor, '>')
    return { name, of }
  }
  if (name === 'context' && accept(cursor, '<')) return { name, fields: parseFields(cursor) }
  if (name === 'function' && accept(cursor, '<')) skipFunctionType(cursor)
  return { name }
}

function parseFields(cursor: Cursor): Record<string, PlanType> {
  const fields: [string, PlanType][] = []
  do {
    const field = next(cursor)
    expect(cursor, ':')
    fields.push([field.text, parseTypeName(cursor)])
  } while (accept(cursor, ','))
  expect(cursor, '>')
  return Object.fromEntries(fields)
}

function skipFunctionType(cursor: Cursor): void {
  while (!accept(cursor, '>')) {
    if (peek(cursor).kind === 'end') fail(cursor, '“>”', '“>”')
    next(cursor)
  }
  if (accept(cursor, '-')) {
    expect(cursor, '>')
    parseTypeName(cursor)
  }
}
