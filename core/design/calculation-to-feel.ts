/** A calculation as the FEEL text that the compiler takes. */
import type { Calculation, Operation } from './calculation.ts'
import { feelFromCondition } from './condition-to-feel.ts'

const SIGNS: Readonly<Record<Operation, string>> = { plus: '+', minus: '-', times: '*', over: '/' }

export function feelFromCalculation(part: Calculation): string {
  switch (part.is) {
    case 'field':
      return part.name
    case 'number':
      return String(part.value)
    case 'code':
      return quoted(part.value)
    case 'param':
      return `param(${quoted(part.id)})`
    case 'today':
      return 'today()'
    case 'event':
      return 'eventDate()'
    case 'nothing':
      return 'null'
    case 'age':
      return `age(${part.born}, today())`
    case 'quarter':
      return `quarter(${part.of})`
    case 'count':
      return `count(${part.rows})`
    case 'total':
      return `sum(${part.rows}.${part.column})`
    case 'due':
      return `due(${feelFromCalculation(part.from)}, ${timeText(part.in)})`
    case 'join':
      return part.parts.map(bracketed).join(` ${SIGNS[part.by]} `)
    case 'least':
    case 'most':
      return `${part.is === 'least' ? 'min' : 'max'}([${part.parts.map(feelFromCalculation).join(', ')}])`
    case 'cases':
      return [
        ...part.cases.map(({ when, then }) => `if ${feelFromCondition(when)} then ${feelFromCalculation(then)}`),
        feelFromCalculation(part.otherwise),
      ].join(' else ')
  }
}

function bracketed(part: Calculation): string {
  const text = feelFromCalculation(part)
  const negative = part.is === 'number' && (part.value ?? 0) < 0
  return part.is === 'join' || part.is === 'cases' || negative ? `(${text})` : text
}

function timeText(time: string): string {
  return time.startsWith('param:') ? `param(${quoted(time.slice('param:'.length))})` : quoted(time)
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, (sign) => `\\${sign}`)}"`
}
