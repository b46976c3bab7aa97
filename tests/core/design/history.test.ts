import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginHistory, MOST_STEPS, redo, step, undo } from '../../../core/design/history.ts'

describe('Steps of editing', () => {
  it('lead back to the start and forward again, however many there were', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: MOST_STEPS }), (values) => {
        const start = beginHistory(-0.5)
        let history = values.reduce((now, value) => step(now, value), start)
        const end = history.present
        for (let n = 0; n <= values.length; n++) history = undo(history)
        expect(history.present).toBe(-0.5)
        for (let n = 0; n <= values.length; n++) history = redo(history)
        expect(history.present).toBe(end)
      }),
      { seed: 3, numRuns: 100 },
    )
  })

  it('make one step of a word that is typed letter by letter', () => {
    const typed = ['表', '表单', '表单名'].reduce((now, text, n) => step(now, text, n > 0), beginHistory(''))
    expect(undo(typed).present).toBe('')
  })

  it('forget what was undone when something else is done', () => {
    const history = step(undo(step(step(beginHistory('a'), 'b'), 'c')), 'd')
    expect(redo(history).present).toBe('d')
    expect(undo(history).present).toBe('b')
  })
})
