/** No row, band, trigger, floor, refusal, branch, threshold or unknown of a shipped rule goes without a worked case. */
import { expect, it } from 'vitest'
import { reachOfCases } from '../../core/cases/reach.ts'
import { loadRegistry } from '../../server/plugins/load-registry.ts'
import { UNREACHABLE } from './unreachable.ts'

const { registry } = loadRegistry({ trusted: true })
const reach = reachOfCases(registry)
const keyOf = ({ definition, key }: { definition: string; key: string }) => `${definition} ${key}`

it('every element of every score and decision is reached by a case, or it is told why none can', () => {
  const faults = reach.missing
    .filter((element) => UNREACHABLE[keyOf(element)] === undefined)
    .map(({ definition, element, example }) => `${definition}: ${element} is not reached; give it ${example}`)
  expect(faults).toEqual([])
})

it('what is said to be unreachable is an element, and no case reaches it', () => {
  const missing = new Set(reach.missing.map(keyOf))
  expect(Object.keys(UNREACHABLE).filter((key) => !missing.has(key))).toEqual([])
})

it('a rule whose cases are taken away is named with an example of what is missing', () => {
  const [first] = registry.cases.filter((source) => source.value.of === 'D7')
  if (!first) throw new Error('D7 has no cases')
  const one = { ...first, value: { ...first.value, cases: first.value.cases.slice(0, 1) } }
  const { missing } = reachOfCases({ ...registry, cases: [one] })
  expect(missing).toContainEqual({
    definition: 'D7',
    key: 'row D7-2',
    element: 'row D7-2',
    example: 'a case in which holds: 义务人没有抚养能力，不予追索，核查能否救助',
  })
})
