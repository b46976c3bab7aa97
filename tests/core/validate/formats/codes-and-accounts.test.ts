import { describe, expect, it } from 'vitest'
import {
  areaLevel,
  checkWorkingDay,
  formatFindings,
  normaliseFormat,
  parentArea,
  type FormatName,
} from '../../../../core/validate/formats/index.ts'
import { checkUscc, usccCheck } from '../../../../core/validate/formats/uscc.ts'
import { calendar2020 } from '../../calendar/county-calendar.ts'

const codes = (format: FormatName, value: unknown) =>
  formatFindings(format, value).map(({ code, severity }) => `${severity} ${code}`)

describe('unified social credit codes', () => {
  it.each(['91350100M000100Y43', '52341324MJ0000001L', '52341399MJA1B2C3DR', '52341399MJ00000180'])(
    '%s is sound',
    (text) => {
      expect(codes('uscc', text)).toEqual([])
    },
  )

  it('a wrong check character is told with the expected one', () => {
    expect(checkUscc('91350100M000100Y44')).toEqual([
      { code: 'uscc.checksum', severity: 'error', params: { expected: '3' } },
    ])
    expect(usccCheck('52341324MJ0000001')).toBe('L')
  })

  it.each(['I', 'O', 'S', 'V', 'Z'])('the letter %s is never part of a code, at any place', (letter) => {
    for (const place of [0, 8, 17]) {
      const text = `${'91350100M000100Y43'.slice(0, place)}${letter}${'91350100M000100Y43'.slice(place + 1)}`
      expect(checkUscc(text)).toEqual([
        { code: 'uscc.format', severity: 'error', params: { character: letter, place: place + 1 } },
      ])
    }
  })

  it.each(['', '91350100M000100Y4', '91350100M000100Y433', '9135A100M000100Y43', '91350100M000100y43'])(
    '"%s" has the wrong form',
    (text) => {
      expect(codes('uscc', text)).toEqual(['error uscc.format'])
    },
  )

  it('a code that civil affairs did not give warns only where that is asked', () => {
    expect(
      checkUscc('91350100M000100Y43', { civilAffairs: true }).map((finding) => [finding.code, finding.severity]),
    ).toEqual([['uscc.prefix', 'warning']])
    expect(checkUscc('52341324MJ0000001L', { civilAffairs: true })).toEqual([])
  })
})

describe('disability certificates', () => {
  it.each(['34139920120315301442', '34139920120315301442B1', '34139920151010305X11B12'])('%s is sound', (text) => {
    expect(codes('disability-certificate', text)).toEqual([])
  })

  it.each([
    ['3413992012031530144', 'disabilityCert.format'],
    ['34139920120315301442B', 'disabilityCert.format'],
    ['34139920120315301442C1', 'disabilityCert.format'],
    ['34139920120315301482', 'disabilityCert.format'],
    ['34139920120315301445', 'disabilityCert.format'],
    ['34139920120315301542', 'disabilityCert.holder'],
  ])('%s is refused', (text, code) => {
    expect(codes('disability-certificate', text)).toEqual([`error ${code}`])
  })
})

describe('telephones', () => {
  it.each(['13812345678', '19912345678', '0557-7012345', '05577012345', '010-12345678', '021-12345678-801'])(
    '%s can be called',
    (text) => {
      expect(codes('phone', text)).toEqual([])
    },
  )

  it.each(['1381234567', '138123456789', '12812345678', '7012345', '110', '0557-012345', '13812345678a', ''])(
    '"%s" cannot',
    (text) => {
      expect(codes('phone', text)).toEqual(['error phone.format'])
    },
  )

  it('is stored without the blanks and the country code people type', () => {
    expect(normaliseFormat('phone', '+86 138-1234-5678')).toBe('13812345678')
    expect(normaliseFormat('phone', '0557-701 2345')).toBe('0557-7012345')
  })
})

describe('bank accounts', () => {
  it('16 to 19 digits that fit their check digit raise nothing', () => {
    expect(codes('bank-account', '4111111111111111')).toEqual([])
    expect(normaliseFormat('bank-account', '4111 1111 1111 1111')).toBe('4111111111111111')
  })

  it('a check digit that does not fit only warns', () => {
    expect(codes('bank-account', '4111111111111112')).toEqual(['warning bankAccount.luhn'])
  })

  it.each(['622202123456789', '62220212345678901234', '4111 1111 1111 1111', ''])('"%s" has the wrong form', (text) => {
    expect(codes('bank-account', text)).toEqual(['error bankAccount.format'])
  })
})

describe('areas', () => {
  it.each([
    ['340000', 'province'],
    ['341300', 'city'],
    ['341324', 'county'],
    ['341324000000', 'county'],
    ['341324100', 'township'],
    ['341399400000', 'township'],
    ['341324100201', 'village'],
  ])('%s is a %s', (text, level) => {
    expect(areaLevel(text)).toBe(level)
  })

  it.each(['', '3413', '34132410', '991324', '341324000201', '34132A'])('"%s" is no area', (text) => {
    expect(codes('area-code', text)).toEqual(['error area.format'])
  })

  it('leads upwards level by level', () => {
    const chain = (text: string): string[] => {
      const parent = parentArea(text)
      return parent === null ? [] : [parent, ...chain(parent)]
    }
    expect(chain('341399100201')).toEqual(['341399100000', '341399000000', '341300000000', '340000000000'])
    expect(chain('341399100')).toEqual(['341399', '341300', '340000'])
  })
})

describe('money', () => {
  it.each([0, 0.1, 8160, 12872.5, 22850.55, 999_999_999_999.99])('%d yuan', (amount) => {
    expect(codes('money', amount)).toEqual([])
  })

  it.each([
    [-0.01, 'money.negative'],
    [1.005, 'money.decimals'],
    [0.1 + 0.2, 'money.decimals'],
    [1e-7, 'money.decimals'],
    [1e12, 'money.range'],
    [Infinity, 'money.range'],
    [Number.NaN, 'money.range'],
  ])('%d is refused', (amount, code) => {
    expect(codes('money', amount)).toEqual([`error ${code}`])
  })

  it('a difference may fall below zero', () => {
    expect(codes('signed-money', -12.5)).toEqual([])
    expect(codes('signed-money', -12.505)).toEqual(['error money.decimals'])
  })
})

describe('days, months and quarters', () => {
  it.each([
    ['date', '2020-02-29', '2021-02-29', 'date.format'],
    ['date-time', '2020-05-12T09:00:00+08:00', '2020-05-12T09:00', 'dateTime.format'],
    ['time', '09:30', '24:00', 'time.format'],
    ['month', '2020-12', '2020-13', 'month.format'],
    ['quarter', '2020Q4', '2020Q5', 'quarter.format'],
  ] as const)('%s', (format, good, bad, code) => {
    expect(codes(format, good)).toEqual([])
    expect(codes(format, bad)).toEqual([`error ${code}`])
  })

  it("a working day is one of the county's calendar", () => {
    const calendar = calendar2020()
    expect(checkWorkingDay('2020-05-09', calendar)).toEqual([])
    expect(checkWorkingDay('2020-05-01', calendar).map(({ code }) => code)).toEqual(['date.notWorkingDay'])
    expect(checkWorkingDay('2020-02-30', calendar).map(({ code }) => code)).toEqual(['date.format'])
  })
})
