/** What the clock alone makes worse: a report without a call to the police is late, then too late, as time passes. */
import { describe, expect, it } from 'vitest'
import { assess, clockReadings } from '../../../core/engine/index.ts'
import { answerValidator } from '../../../core/validate/validator.ts'
import { loadRegistry } from '../../../server/plugins/load-registry.ts'

const bundle = loadRegistry({ trusted: true }).registry.bundle('CU-02')
if (!bundle) throw new Error('no form CU-02')
const found = { foundAt: '2020-05-12T09:00:00+08:00' }
const flagAt = (now: string, answers: Record<string, unknown> = found) =>
  clockReadings(bundle, { answers, asOf: '2020-05-12', now })['/delayFlag']

describe('A report without a call to the police', () => {
  it.each([
    ['09:00', 'OPEN'],
    ['10:00', 'OPEN'],
    ['10:01', 'WARN'],
    ['15:00', 'WARN'],
    ['15:01', 'BREACH'],
    ['23:59', 'BREACH'],
  ])('stands at %s as %s', (time, flag) => {
    expect(flagAt(`2020-05-12T${time}:00+08:00`)).toBe(flag)
  })

  it('goes on the next days, in whatever zone the clock is', () => {
    expect(flagAt('2020-05-12T02:01:00Z')).toBe('WARN')
    expect(flagAt('2020-06-01T00:00:00Z')).toBe('BREACH')
  })

  it('is late all the same when it was told to somebody who is no police', () => {
    const told = { ...found, policeCalledAt: '2020-05-12T09:05:00+08:00', channel: '12345' }
    expect(flagAt('2020-05-12T11:00:00+08:00', told)).toBe('WARN')
  })

  it('stands still once the police was called', () => {
    const called = { ...found, policeCalledAt: '2020-05-12T09:30:00+08:00', channel: '110' }
    expect(flagAt('2020-05-13T09:00:00+08:00', called)).toBe('OK')
  })

  it('is open in an assessment, which is made for a day and stays as it is', () => {
    const { calculated } = assess(bundle, { answers: found, asOf: '2020-05-13' }, answerValidator(bundle.form.schema))
    expect(calculated['/delayFlag']).toBe('OPEN')
  })
})
