/** A compiled expression in short, for people who look for the case that is missing. */
import { isJsonObject } from '../model/json.ts'

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

export function sketch(node: unknown): string {
  if (!isJsonObject(node)) return '…'
  const part = (key: string) => sketch(node[key])
  const parts = (key: string, between: string) => list(node[key]).map(sketch).join(between)
  switch (node['op']) {
    case 'value':
      return JSON.stringify(node['value'])
    case 'decimal':
    case 'temporal':
      return String(node['text'])
    case 'read':
      return String(node['name'])
    case 'path':
      return `${part('of')}.${String(node['name'])}`
    case 'compare':
      return `${part('left')} ${String(node['test'])} ${part('right')}`
    case 'in':
      return `${part('value')} in (${list(node['tests']).map(sketchTest).join(', ')})`
    case 'and':
    case 'or':
      return parts('terms', ` ${String(node['op'])} `)
    case 'call':
    case 'builtin':
      return `${String(node['name'])}(${parts('args', ', ')})`
    default:
      return '…'
  }
}

function sketchTest(test: unknown): string {
  if (!isJsonObject(test)) return '…'
  return test['test'] === 'is' ? sketch(test['to']) : `${String(test['test'])} ${sketch(test['to'])}`
}
