/** Type references of a DMN model: a value that does not fit becomes null, a list of one and its item stand for each other. */
import { isContext, kindOf, newContext } from '../../core/feel/index.ts'
import type { FeelKind, FeelValue } from '../../core/feel/index.ts'
import { attribute, child, children, textOf } from './dmn-tck-files.ts'
import type { Element } from './dmn-tck-files.ts'
import { oneWord } from './dmn-tck-names.ts'

const KINDS: Readonly<Record<string, FeelKind>> = {
  number: 'number',
  string: 'string',
  boolean: 'boolean',
  date: 'date',
  time: 'time',
  'date and time': 'dateTime',
  dateTime: 'dateTime',
  'days and time duration': 'daysDuration',
  dayTimeDuration: 'daysDuration',
  'years and months duration': 'monthsDuration',
  yearMonthDuration: 'monthsDuration',
  context: 'context',
  list: 'list',
}

/** The value as the type takes it; null when it does not fit. */
export function coerce(value: FeelValue, typeRef: string | undefined, model: Element): FeelValue {
  if (typeRef === undefined || value === null) return value
  const name = typeRef.trim().replace(/^feel[:.]/, '')
  const kind = KINDS[name]
  if (kind) return coerceKind(value, kind)
  const definition = children(model, 'itemDefinition').find((one) => attribute(one, 'name') === name)
  return definition ? coerceItem(value, definition, model) : value
}

function coerceKind(value: FeelValue, kind: FeelKind): FeelValue {
  if (kindOf(value) === kind) return value
  if (Array.isArray(value) && value.length === 1 && kindOf(value[0] ?? null) === kind) return value[0] ?? null
  return kind === 'list' ? [value] : null
}

function coerceItem(value: FeelValue, definition: Element, model: Element): FeelValue {
  if (attribute(definition, 'isCollection') === 'true') {
    const items = (Array.isArray(value) ? value : [value]).map((item) => coerceOne(item, definition, model))
    return items.some((item, index) => item === null && (Array.isArray(value) ? value[index] : value) !== null)
      ? null
      : items
  }
  return coerceOne(value, definition, model)
}

function coerceOne(value: FeelValue, definition: Element, model: Element): FeelValue {
  const components = children(definition, 'itemComponent')
  const typeRef = child(definition, 'typeRef')
  if (components.length === 0) return typeRef ? coerce(value, textOf(typeRef), model) : value
  const one = Array.isArray(value) && value.length === 1 ? (value[0] ?? null) : value
  if (!isContext(one)) return null
  const made = Object.assign(newContext(), one)
  for (const component of components) {
    const name = oneWord(attribute(component, 'name') ?? '')
    if (!Object.hasOwn(one, name)) return null
    const field = coerceItem(one[name] ?? null, component, model)
    if (field === null && one[name] !== null) return null
    made[name] = field
  }
  return made
}
