/** Unary tests over a value: any true test is enough; unknown stays unknown. */
import type { PlanNode, PlanTest } from '../plan.ts'
import type { FeelValue } from '../values.ts'
import { isIn } from './compare.ts'
import { charge } from './frame.ts'
import type { Frame, Run } from './frame.ts'
import { not, testValues } from './logic.ts'

type Test = (frame: Frame, value: FeelValue) => boolean | null

export function unaryTests(value: Run, tests: readonly PlanTest[], part: (child: PlanNode) => Run): Run {
  const test = anyTest(tests.map((one) => prepareTest(one, part)))
  return (frame) => test(frame, value(frame))
}

function anyTest(tests: readonly Test[]): Test {
  const [only] = tests
  if (only && tests.length === 1) return only
  return (frame, value) => {
    let result: boolean | null = false
    for (const test of tests) {
      const found = test(frame, value)
      if (found === true) return true
      if (found === null) result = null
    }
    return result
  }
}

function prepareTest(test: PlanTest, part: (child: PlanNode) => Run): Test {
  switch (test.test) {
    case 'any':
      return () => true
    case 'not': {
      const inner = anyTest(test.tests.map((one) => prepareTest(one, part)))
      return (frame, value) => not(inner(frame, value))
    }
    case 'holds': {
      const condition = part(test.condition)
      return (frame) => {
        const result = condition(frame)
        return typeof result === 'boolean' ? result : null
      }
    }
    case 'is': {
      const to = part(test.to)
      return (frame, value) => {
        const container = to(frame)
        if (Array.isArray(container)) charge(frame.meter, container.length)
        return isIn(value, container)
      }
    }
    default: {
      const { test: sign } = test
      const to = part(test.to)
      return (frame, value) => testValues(sign, value, to(frame))
    }
  }
}
