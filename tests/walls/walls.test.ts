/** The walls of the house hold: our own tree is sound, and every wall turns red when somebody digs through it. */
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plantedBreaches } from './breaches.ts'
import { breachesIn, config } from './cruise.ts'
import { withHouse } from './small-house.ts'

describe('our own house', () => {
  const breaches = breachesIn(resolve(import.meta.dirname, '../..'))
  const isDead = (breach: string) => breach.startsWith('no-dead-modules:')

  it('has no breach in its walls', async () => {
    expect((await breaches).filter((breach) => !isDead(breach))).toEqual([])
  })

  it('has no module that nothing leads to', async () => {
    expect((await breaches).filter(isDead)).toEqual([])
  })
})

describe('the walls', () => {
  it('leave a sound house in peace', async () => {
    expect(await withHouse({}, breachesIn)).toEqual([])
  })

  it.each(plantedBreaches.map((breach) => [breach.refuses, breach] as const))(
    'refuse %s',
    async (_, { rule, planted }) => {
      const broken = await withHouse(planted, breachesIn)
      expect(broken.map((breach) => breach.split(':')[0])).toContain(rule)
    },
  )

  it('each have a breach planted against them', () => {
    const planted = new Set(plantedBreaches.map((breach) => breach.rule))
    expect(config.forbidden.map((rule) => rule.name).filter((name) => !planted.has(name))).toEqual([])
  })
})
