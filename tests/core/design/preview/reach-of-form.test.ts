import { describe, expect, it } from 'vitest'
import { unreachedRules } from '../../../../core/cases/reach-of-form.ts'
import { registry, shippedBundle } from './shipped-bundle.ts'

describe('Rules that no example reaches', () => {
  it('are told of the form with the question, in both languages', () => {
    const rules = unreachedRules(registry, shippedBundle('LB-05'), () => false)
    expect(rules).toContainEqual({
      definition: 'LB-05',
      question: '/patrolAt',
      message: '“巡查时间”：没有示例触发校验“时间不能晚于今天”',
      messageEn: '“巡查时间”: no example in which the check “时间不能晚于今天” is told',
    })
    expect(rules.map(({ question }) => question)).not.toContain('/periodOther')
  })

  it('are told of a score and a decision by titles once their cases are gone', () => {
    const bare = { ...registry, cases: registry.cases.filter(({ value }) => value.form === 'LB-05') }
    const source = registry.cases.find(({ value }) => value.of === 'D6')
    const bundle = shippedBundle(source?.value.form ?? '')
    const first = {
      ...source?.value,
      cases: source?.value.cases.slice(0, 1),
    } as (typeof registry.cases)[number]['value']
    const cases = source ? [{ ...source, value: first }] : []
    const rules = unreachedRules({ ...bare, cases }, bundle, (id) => id === 'D6')
    const told = rules.filter(({ definition }) => definition === 'D6').map(({ message }) => message)
    expect(told.length).toBeGreaterThan(0)
    expect(told.join()).toMatch(/没有示例命中规则“D6-\d+”/)
  })
})
