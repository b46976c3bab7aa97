import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../core/store/json.ts'
import { shapesOf } from '../../../core/store/shapes.ts'

const STEPS = [
  { kind: 'task', from: 2, upcast: ({ who = 'CM', ...rest }: JsonObject) => ({ ...rest, role: who }) },
  { kind: 'task', from: 1, upcast: (task: JsonObject) => ({ ...task, who: 'SUP' }) },
]

describe('Stored shapes', () => {
  it('are led step by step to the present one, whatever shape they were stored in', () => {
    const shapes = shapesOf(STEPS)
    expect(shapes.newest).toEqual({ task: 3 })
    expect(shapes.read('task', { due: 'x' }, 'here')).toEqual({ due: 'x', role: 'SUP' })
    expect(shapes.read('task', { due: 'x', who: 'MZ', $shape: 2 }, 'here')).toEqual({ due: 'x', role: 'MZ' })
    const stored = shapes.written('task', { due: 'x', role: 'EDU' })
    expect(stored).toEqual({ due: 'x', role: 'EDU', $shape: 3 })
    expect(shapes.read('task', stored, 'here')).toEqual({ due: 'x', role: 'EDU' })
  })

  it('of a kind that never changed stay the same object, without a mark', () => {
    const shapes = shapesOf(STEPS)
    const data = { name: '小禾' }
    expect(shapes.read('subject', data, 'here')).toBe(data)
    expect(shapes.written('subject', data)).toBe(data)
  })

  it('that a newer version wrote, or a number that is none, are refused with place and cure', () => {
    const shapes = shapesOf(STEPS)
    const newer = /^task a\/b: the task has shape 4, and this version knows 3\. Start the version/
    expect(() => shapes.read('task', { $shape: 4 }, 'task a/b')).toThrow(newer)
    expect(() => shapes.read('subject', { $shape: 'two' }, 'subject a/a')).toThrow('subject a/a')
    expect(() => shapes.check({ task: 4 }, 'manifest.json')).toThrow('manifest.json')
    expect(() => shapes.check({ task: 3 }, 'manifest.json')).not.toThrow()
  })

  it('have steps without a gap and without a double, or nothing starts', () => {
    const upcast = (data: JsonObject) => ({ ...data })
    expect(() => shapesOf([{ kind: 'task', from: 2, upcast }])).toThrow('a step from 2 does not follow')
    expect(() => shapesOf([1, 2, 4].map((from) => ({ kind: 'task', from, upcast })))).toThrow('a step from 4')
    expect(() => shapesOf([1, 1].map((from) => ({ kind: 'task', from, upcast })))).toThrow('a step from 1')
  })
})
