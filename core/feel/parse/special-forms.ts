/** `if`, `for`, `some`, `every` and `function`. */
import type { Ast, AstLoop } from './ast.ts'
import { accept, expect, fail, isSign, isWord, nested, next, peek } from './cursor.ts'
import type { Cursor } from './cursor.ts'

/** Null when the next word begins none of them. */
export function parseSpecialForm(cursor: Cursor): Ast | null {
  const word = peek(cursor)
  const after = peek(cursor, 1)
  if (isWord(word, 'if')) return nested(cursor, () => parseIf(cursor))
  if (isWord(word, 'function') && isSign(after, '(')) return nested(cursor, () => parseFunction(cursor))
  if (after.kind !== 'word') return null
  if (isWord(word, 'for')) {
    return nested(cursor, () => {
      next(cursor)
      const loops = parseLoops(cursor)
      expect(cursor, 'return')
      return { is: 'for', at: word.at, loops, body: cursor.expression(cursor) }
    })
  }
  if (!isWord(word, 'some') && !isWord(word, 'every')) return null
  return nested(cursor, () => {
    next(cursor)
    const loops = parseLoops(cursor)
    expect(cursor, 'satisfies')
    return { is: word.text as 'some' | 'every', at: word.at, loops, body: cursor.expression(cursor) }
  })
}

function parseIf(cursor: Cursor): Ast {
  const { at } = next(cursor)
  const when = cursor.expression(cursor)
  expect(cursor, 'then')
  const then = cursor.expression(cursor)
  if (!accept(cursor, 'else')) fail(cursor, '“else”', '“else”', '写上 else 以及条件不成立时的值')
  return { is: 'if', at, when, then, else: cursor.expression(cursor) }
}

function parseLoops(cursor: Cursor): AstLoop[] {
  const loops: AstLoop[] = []
  do {
    if (peek(cursor).kind !== 'word') fail(cursor, '一个名称', 'a name')
    const name = next(cursor)
    expect(cursor, 'in')
    const from = cursor.expression(cursor)
    const loop: AstLoop = { name: name.text, at: name.at, from }
    if (accept(cursor, '..')) loop.to = cursor.expression(cursor)
    loops.push(loop)
  } while (accept(cursor, ','))
  return loops
}

function parseFunction(cursor: Cursor): Ast {
  const { at } = next(cursor)
  expect(cursor, '(')
  const params: string[] = []
  if (!accept(cursor, ')')) {
    do {
      if (peek(cursor).kind !== 'word') fail(cursor, '一个名称', 'a name')
      const name = next(cursor)
      params.push(name.text)
      if (accept(cursor, ':')) skipType(cursor)
    } while (accept(cursor, ','))
    expect(cursor, ')')
  }
  return { is: 'function', at, params, body: cursor.expression(cursor) }
}

/** A parameter's type is read over: the caller's values tell. */
function skipType(cursor: Cursor): void {
  let open = 0
  for (;;) {
    const token = peek(cursor)
    if (token.kind === 'end' || isSign(token, ')') || (isSign(token, ',') && open === 0)) return
    if (isSign(token, '<')) open++
    if (isSign(token, '>')) open--
    next(cursor)
  }
}
