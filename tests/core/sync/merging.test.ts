import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contestedPlaces, mergeEdit, tellingsAt, type Edit, type ToldPlaces } from '../../../core/sync/merge-edit.ts'
import { placeOf } from '../../../core/sync/edit-version.ts'
import { isLowered, loweredParts } from '../../../core/sync/risk.ts'
import type { Order } from '../../../core/sync/telling.ts'
import type { Json } from '../../../core/store/json.ts'

const ROUNDS = Number(process.env['TONGBIAO_ROUNDS'] ?? 300)
const RUN = { seed: 20261124, numRuns: ROUNDS }

/** At `danger` the greater number is the more careful one. */
const ORDER: Order = { rankOf: (path, value) => (path === 'danger' ? Number(value) : 0) }
const PLACES = ['danger', 'phone', 'school']

interface Thing {
  rev: number
  values: Record<string, Json>
  told: ToldPlaces
}

function setUpon(thing: Thing, edit: Omit<Edit, 'rev'>): Thing {
  const rev = thing.rev + 1
  const merged = mergeEdit(thing.told, (path) => thing.values[path] ?? null, { ...edit, rev }, ORDER)
  const standing = Object.entries(merged.standing).map(([path, { value }]) => [path, value])
  return { rev, values: { ...thing.values, ...Object.fromEntries(standing) }, told: merged.told }
}

/** What people see of it: what stands, and which values wait side by side. */
function seen({ values, told }: Thing): unknown {
  const valueAt = (path: string) => values[path] ?? null
  const waiting = contestedPlaces(told, valueAt, ORDER).map((path) => [
    path,
    tellingsAt(told, path, valueAt(path))
      .map(({ edit, value }) => `${edit} ${String(value)}`)
      .sort(),
  ])
  return { values, waiting }
}

const START: Thing = { rev: 3, values: { danger: 1, phone: 'a', school: 'x' }, told: {} }

const told = fc.dictionary(fc.constantFrom(...PLACES), fc.integer({ min: 0, max: 2 }), { minKeys: 1 })
const branches = fc.array(fc.array(told, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 })

/** All edits of all branches; within a branch in its order. */
function editsOf(written: readonly (readonly Record<string, number>[])[]): Omit<Edit, 'rev'>[][] {
  return written.map((edits, branch) =>
    edits.map((values, n) => ({
      edit: `e${branch}${n}`,
      branch: `b${branch}`,
      seen: START.rev,
      at: `2026-11-${String(10 + ((branch * 7 + n * 3) % 15))}T08:00:00Z`,
      by: `w${branch}`,
      values,
    })),
  )
}

function interleaved(queues: readonly (readonly Omit<Edit, 'rev'>[])[], picks: readonly number[]): Omit<Edit, 'rev'>[] {
  const left = queues.map((queue) => [...queue])
  const order: Omit<Edit, 'rev'>[] = []
  for (let n = 0; left.some((queue) => queue.length > 0); n += 1) {
    const open = left.filter((queue) => queue.length > 0)
    const next = open[(picks[n % picks.length] ?? 0) % open.length]?.shift()
    if (next !== undefined) order.push(next)
  }
  return order
}

describe('Edits that did not know of each other', () => {
  const picks = fc.array(fc.nat(5), { minLength: 12, maxLength: 12 })

  it('come to the same, in whatever order the branches arrive', () => {
    fc.assert(
      fc.property(branches, picks, picks, (written, one, other) => {
        const queues = editsOf(written)
        const end = (order: readonly number[]) => seen(interleaved(queues, order).reduce(setUpon, START))
        expect(end(one)).toEqual(end(other))
      }),
      RUN,
    )
  })

  it('lose nothing: the last word of each branch stands, or waits beside what it contradicts', () => {
    fc.assert(
      fc.property(branches, picks, (written, order) => {
        const end = interleaved(editsOf(written), order).reduce(setUpon, START)
        for (const edits of written) {
          const last = Object.assign({}, ...edits) as Record<string, number>
          for (const [path, value] of Object.entries(last)) {
            const values = tellingsAt(end.told, path, end.values[path] ?? null).map((one) => one.value)
            expect(values).toContain(value)
          }
        }
      }),
      RUN,
    )
  })

  it('never let the more careful value fall below what any of them told', () => {
    fc.assert(
      fc.property(branches, picks, (written, order) => {
        const end = interleaved(editsOf(written), order).reduce(setUpon, START)
        const last = written.map((edits) => (Object.assign({}, ...edits) as Record<string, number>)['danger'] ?? -1)
        if (Math.max(...last) >= 0) expect(end.values['danger']).toBe(Math.max(...last))
      }),
      RUN,
    )
  })
})

describe('An edit made on what stands there', () => {
  it('replaces it without a question', () => {
    const first = setUpon(START, { edit: 'e1', branch: 'b1', seen: 3, at: '', by: 'w', values: { danger: 2 } })
    const second = setUpon(first, { edit: 'e2', branch: 'b2', seen: 4, at: '', by: 'w', values: { danger: 0 } })
    expect(seen(second)).toMatchObject({ values: { danger: 0 }, waiting: [] })
  })

  it('does not end a conflict: that is for a person', () => {
    const values = { phone: 'b' }
    const one = setUpon(START, { edit: 'e1', branch: 'b1', seen: 3, at: '2026-11-01', by: 'w', values })
    const two = setUpon(one, { edit: 'e2', branch: 'b2', seen: 3, at: '2026-11-02', by: 'w', values: { phone: 'c' } })
    const three = setUpon(two, { edit: 'e3', branch: 'b3', seen: 5, at: '2026-11-03', by: 'w', values: { phone: 'd' } })
    expect(seen(three)).toMatchObject({ waiting: [['phone', ['e1 b', 'e2 c', 'e3 d']]] })
  })
})

describe('A place in a branch', () => {
  const version = (base: number, trunk = 3) => ({ branch: 'b', trunk, base })
  it.each([
    ['the first edit of a branch', version(3), null, 'next'],
    ['the second before the first', version(4), null, 'early'],
    ['the one that is waited for', version(5), 5, 'next'],
    ['one that is over', version(4), 5, 'taken'],
    ['one before the trunk', version(2), null, 'wrong'],
    ['one far beyond', version(300), null, 'wrong'],
  ])('is told of %s', (_, edit, next, place) => {
    expect(placeOf(edit, next)).toBe(place)
  })
})

describe('Risk put together', () => {
  it.each([
    ['what one side raised', { a: 1 }, { a: 3 }, { a: 1 }, { a: 2 }, ['a']],
    ['what the other side raised', { a: 1 }, { a: 1 }, { a: 3 }, { a: 2 }, ['a']],
    ['what neither side lowered', { a: 2 }, { a: 2 }, { a: 2 }, { a: 1 }, ['a']],
    ['a trigger that only one side found', {}, { t: 1 }, {}, {}, ['t']],
    ['nothing where one side alone lowered it', { a: 3 }, { a: 1 }, { a: 3 }, { a: 1 }, []],
    ['nothing where it rises', { a: 1 }, { a: 1 }, { a: 2 }, { a: 3 }, []],
  ])('would lower %s', (_, known, mine, current, merged, parts) => {
    expect(loweredParts({ seen: known, mine, current, merged })).toEqual(parts)
  })

  it('is lower when any part of it is', () => {
    expect([isLowered({ a: 1, b: 2 }, { a: 2, b: 1 }), isLowered({ a: 1 }, { a: 1, b: 1 })]).toEqual([true, false])
  })
})
