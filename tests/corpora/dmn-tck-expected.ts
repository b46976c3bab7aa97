/** Values written in the test files, and whether a result is the expected one. */
import { isContext, kindOf, newContext } from '../../core/feel/index.ts'
import type { FeelValue } from '../../core/feel/index.ts'
import { equal } from '../../core/feel/run/compare.ts'
import { parseNumber, toDecimal } from '../../core/feel/run/number.ts'
import type { Num } from '../../core/feel/run/number.ts'
import { parseDate, parseDateTime, parseDuration, parseTemporal, parseTime } from '../../core/feel/run/temporal-text.ts'
import { attribute, child, children, textOf } from './dmn-tck-files.ts'
import type { Element } from './dmn-tck-files.ts'

/** The value of an input, item, component or expected element. */
export function readValue(element: Element, rename: (name: string) => string = (name) => name): FeelValue {
  const components = children(element, 'component')
  if (components.length > 0) {
    const context = newContext()
    for (const component of components)
      context[rename(attribute(component, 'name') ?? '')] = readValue(component, rename)
    return context
  }
  const list = child(element, 'list')
  if (list) return children(list, 'item').map((item) => readValue(item, rename))
  const value = child(element, 'value')
  return value ? readSimple(value) : null
}

function readSimple(value: Element): FeelValue {
  if (attribute(value, 'nil') === 'true') return null
  const text = textOf(value)
  switch (attribute(value, 'type')?.replace(/^.*:/, '')) {
    case 'string':
      return text
    case 'boolean':
      return text.trim() === 'true'
    case 'decimal':
    case 'double':
    case 'integer':
      return parseNumber(text.trim())
    case 'date':
      return parseDate(text.trim())
    case 'time':
      return parseTime(text.trim())
    case 'dateTime':
      return parseDateTime(text.trim())
    case 'duration':
      return parseDuration(text.trim())
    default:
      return (
        parseNumber(text.trim()) ??
        parseTemporal(text.trim()) ??
        (['true', 'false'].includes(text) ? text === 'true' : text)
      )
  }
}

/** Numbers may differ after the eighth digit: the files hold rounded ones. */
export function isExpected(expected: FeelValue, found: FeelValue): boolean {
  if (expected === null || found === null) return expected === found
  if (kindOf(expected) !== kindOf(found)) return false
  if (Array.isArray(expected) && Array.isArray(found)) {
    return expected.length === found.length && expected.every((item, index) => isExpected(item, found[index] ?? null))
  }
  if (kindOf(expected) === 'number') return isClose(expected as Num, found as Num)
  if (isContext(expected) && isContext(found)) {
    const keys = Object.keys(expected)
    const same = keys.length === Object.keys(found).length
    return (
      same && keys.every((key) => Object.hasOwn(found, key) && isExpected(expected[key] ?? null, found[key] ?? null))
    )
  }
  return equal(expected, found) === true
}

function isClose(a: Num, b: Num): boolean {
  const [left, right] = [toDecimal(a), toDecimal(b)]
  const difference = left.minus(right).abs()
  return difference.lessThanOrEqualTo(left.abs().times('1e-8')) || difference.lessThanOrEqualTo('1e-8')
}
