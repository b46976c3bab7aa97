/** The walls of the house hold: our own tree is sound, and every wall turns red when somebody digs through it. */
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { plantedBreaches } from './breaches.ts'
import { breachesIn, config } from './cruise.ts'
import { withHouse } from './small-house.ts'

describe('our own house', () => {
  let breaches: string[]
  beforeAll(async () => {
    breaches = await breachesIn(resolve(import.meta.dirname, '../..'))
  })
  const isDead = (breach: string) => breach.startsWith('no-dead-modules:')

  it('has no breach in its walls', () => {
    expect(breaches.filter((breach) => !isDead(breach))).toEqual([])
  })

  it('has no module that nothing leads to', () => {
    expect(breaches.filter(isDead)).toEqual([])
  })
})

describe('the walls', () => {
  it('leave a sound house in peace', async () => {
    expect(await withHouse({}, breachesIn)).toEqual([])
  })

  let broken: string[]
  beforeAll(async () => {
    broken = await withHouse(Object.assign({}, ...plantedBreaches.map((breach) => breach.planted)), breachesIn)
  })

  it.each(plantedBreaches.map((breach) => [breach.refuses, breach] as const))('refuse %s', (_, breach) => {
    const expected = Object.keys(breach.planted).map((file) => `${breach.rule}: ${file} →`)
    expect(broken.filter((found) => expected.some((start) => found.startsWith(start)))).not.toEqual([])
  })

  it('each have a breach planted against them', () => {
    const planted = new Set(plantedBreaches.map((breach) => breach.rule))
    expect(config.forbidden.map((rule) => rule.name).filter((name) => !planted.has(name))).toEqual([])
  })
})
