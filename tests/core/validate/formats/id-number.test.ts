import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isKnownCounty } from '../../../../core/validate/formats/county-codes.ts'
import {
  birthOfIdNumber,
  checkIdNumber,
  idNumberCheck,
  idNumberFormat,
  normaliseIdNumber,
  sexOfIdNumber,
} from '../../../../core/validate/formats/id-number.ts'

const rounds = Number(process.env.TONGBIAO_ROUNDS ?? 200)
const codes = (text: string) => checkIdNumber(text).map(({ code, severity }) => `${severity} ${code}`)

describe('ID numbers', () => {
  it.each([
    ['341399201203153014', '2012-03-15', '1'],
    ['34139920151010305X', '2015-10-10', '1'],
    ['341399200411203026', '2004-11-20', '2'],
    ['341399201203153022', '2012-03-15', '2'],
    ['34139920120229101X', '2012-02-29', '1'],
  ])('%s is sound; its county was never given, which only warns', (text, birth, sex) => {
    expect(codes(text)).toEqual(['warning idNumber.county'])
    expect(idNumberFormat(text)).toBe(true)
    expect([birthOfIdNumber(text), sexOfIdNumber(text)]).toEqual([birth, sex])
  })

  it('a number from another province is sound without a warning', () => {
    expect(checkIdNumber('11010519491231002X')).toEqual([])
  })

  it('a small x is accepted and stored as a capital', () => {
    expect(idNumberFormat('34139920151010305x')).toBe(true)
    expect(normaliseIdNumber(' 341399 20151010 ３０５ｘ ')).toBe('34139920151010305X')
  })

  it.each([
    ['341399201203153015', 'error idNumber.checksum'],
    ['341399120315301', 'error idNumber.fifteen'],
    ['34139920120315301', 'error idNumber.format'],
    ['3413992012031530144', 'error idNumber.format'],
    ['34139920120315301Y', 'error idNumber.format'],
    ['X41399201203153014', 'error idNumber.format'],
    ['', 'error idNumber.format'],
    ['001399201203153014', 'error idNumber.province'],
    ['991399201203153014', 'error idNumber.province'],
    ['341399201302293010', 'error idNumber.date'],
    ['341399001203153014', 'error idNumber.date'],
  ])('%s is refused: %s', (text, finding) => {
    expect(codes(text)).toEqual([finding])
    expect(idNumberFormat(text)).toBe(false)
    expect([birthOfIdNumber(text), sexOfIdNumber(text)]).toEqual([null, null])
  })

  it('never tells the check character that would make a wrong number pass', () => {
    expect(checkIdNumber('341399201203153015')[0]?.params).toBeUndefined()
  })

  it('any single wrong digit is caught', () => {
    const body = fc
      .tuple(
        fc.constantFrom('341324', '341399', '110105'),
        fc.integer({ min: 1950, max: 2019 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.nat(999),
      )
      .map(
        ([area, year, month, day, seq]) =>
          `${area}${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}${String(seq).padStart(3, '0')}`,
      )
    fc.assert(
      fc.property(body, fc.nat(17), fc.integer({ min: 1, max: 9 }), (digits, place, shift) => {
        const sound = digits + idNumberCheck(digits)
        expect(idNumberFormat(sound)).toBe(true)
        const old = sound.charAt(place)
        const other = old === 'X' ? String(shift) : String((Number(old) + shift) % 10)
        expect(idNumberFormat(sound.slice(0, place) + other + sound.slice(place + 1))).toBe(false)
      }),
      { numRuns: rounds, seed: 20200320 },
    )
  })
})

describe('county parts', () => {
  it.each(['341302', '341321', '341322', '341323', '341324', '110105', '441900', '512501', '810000'])(
    '%s is known',
    (county) => {
      expect(isKnownCounty(county)).toBe(true)
    },
  )

  it.each(['341399', '341325', '341310', '991324', '', '3413'])('"%s" is not', (county) => {
    expect(isKnownCounty(county)).toBe(false)
  })
})
