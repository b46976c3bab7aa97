/** Nobody is photographed, located or made to sign without a reason, and no form becomes a time clock or a league table. */
import { describe, expect, it } from 'vitest'
import type { FormSource } from '../../../core/registry/collect.ts'
import { formalismFaults } from '../../../core/registry/formalism.ts'
import type { FieldSchema, FormHead } from '../../../core/model/form-schema.ts'
import { loadRegistry } from '../../../server/plugins/load-registry.ts'

const none = { instruments: new Map(), decisions: new Map(), workflows: new Map(), schedules: new Map() }

function faultsOf(value: unknown, head: Partial<FormHead> = {}) {
  const source = { plugin: 'x', path: 'x/forms/XX-01.form.json', value: value as FieldSchema, head: head as FormHead }
  return formalismFaults({ ...none, forms: new Map<string, FormSource>([['XX-01/1', source]]) }, {})
}

const field = (key: string, schema: object) => ({ type: 'object', properties: { [key]: schema } })
const codes = (value: unknown) => faultsOf(value).map(({ code, pointer }) => `${code} ${pointer}`)

describe('A photo, a place or a signature', () => {
  it.each([
    ['photo', 'proof', { type: 'array', title: '照片', 'x-widget': 'photo' }],
    ['signature by its look', 'sign', { title: '签名', 'x-widget': 'signature' }],
    ['signature by its format', 'sign', { type: 'string', title: '签名', format: 'signature' }],
    ['place by its key', 'visitGps', { type: 'string', title: '到访' }],
    ['place in two numbers', 'lat', { type: 'number', title: '北纬' }],
    ['place by its title', 'where', { type: 'string', title: '现场ＧＰＳ' }],
  ])('is refused without purpose and clause: %s', (_, key, schema) => {
    expect(codes(field(key, schema))).toEqual([
      `formalism.purpose /properties/${key}`,
      `formalism.purpose /properties/${key}`,
    ])
    const reasons = { 'x-purpose': '佐证伤情', 'x-clause': 'S2.6-3' }
    expect(codes(field(key, { ...schema, ...reasons }))).toEqual([])
    expect(codes(field(key, { ...schema, ...reasons, 'x-purpose': '  ' }))).toHaveLength(1)
  })

  it('is found in the rows of a table and in parts of a form', () => {
    const rows = { type: 'array', items: field('sign', { format: 'signature', title: '签名' }) }
    expect(codes({ allOf: [field('witnesses', rows)] })).toHaveLength(2)
  })

  it.each([
    ['a place to live', 'address', { type: 'string', title: '现住址' }],
    ['a translation key that begins alike', 'latestCheck', { type: 'string', title: '最近一次年检' }],
    ['where somebody was found', 'foundPlace', { type: 'string', title: '发现地点' }],
    ['the geography lesson', 'geography', { type: 'string', title: '地理成绩' }],
  ])('is not seen where there is none: %s', (_, key, schema) => {
    expect(codes(field(key, schema))).toEqual([])
  })
})

describe('A feature that only counts or ranks the presence of workers', () => {
  it.each([
    '走访打卡',
    '每日签 到',
    '签·到时间',
    '村级排名',
    '工作排行榜',
    '本月在线时长',
    '登录次数',
    '活跃度',
    '不定期打卡',
  ])('is refused in a title: %s', (title) => {
    expect(codes(field('a', { type: 'string', title }))).toEqual(['formalism.feature /properties/a/title'])
  })

  it.each(['ＣＨＥＣＫ－ＩＮ', 'Check-in time', 'Ranking of villages', 'Online time'])(
    'is refused in English: %s',
    (title) => {
      expect(codes(field('a', { type: 'string', title }))).toHaveLength(1)
    },
  )

  it.each([
    'checkIn',
    'check_in_time',
    'signInAt',
    'dakaCount',
    'qiandao',
    'villageRank',
    'rankingList',
    'onlineHours',
    'loginDays',
  ])('is refused by its key: %s', (key) => {
    expect(codes(field(key, { type: 'string', title: '情况' }))).toEqual([`formalism.feature /properties/${key}`])
  })

  it('is refused in a purpose, a hint, a section and a follow-up', () => {
    const form = {
      'x-sections': [{ id: 'a', title: '签到' }],
      'x-form': { followUps: [{ kind: 'notify', due: '0d', because: '通报各村排名' }] },
      ...field('a', { type: 'string', title: '情况', description: '先打卡再填', 'x-purpose': '用于排名' }),
    }
    expect(faultsOf(form).map((fault) => fault.pointer)).toEqual([
      '/x-sections/0/title',
      '/x-form/followUps/0/because',
      '/properties/a/description',
      '/properties/a/x-purpose',
    ])
  })

  it('is refused in a schedule', () => {
    const value = { id: 'G9', title: '每日签到', because: '每日上线一次' }
    const schedules = new Map([['G9', { plugin: 'x', path: 'x/schedules/G9.schedule.json', value }]])
    const faults = formalismFaults({ ...none, forms: new Map(), schedules } as never, {})
    expect(faults.map((fault) => fault.pointer)).toEqual(['/title'])
  })

  it.each([
    '不得要求打卡、签到',
    '本表不作排名',
    '不用于排名',
    '禁止以签到代替走访',
    '在线申请',
    '儿童每天上网时长',
    '签收到场',
    '到校出勤天数',
    '登记卡号',
    '优先顺序',
  ])('is not seen where a text forbids it or speaks of something else: %s', (title) => {
    expect(codes(field('a', { type: 'string', title }))).toEqual([])
  })

  it.each([
    'checkInterval',
    'checkInsurance',
    'assignInstitution',
    'signature',
    'priorityLevel',
    'onlineSource',
    'crank',
    'rankle',
  ])('is not seen in a key that only looks like it: %s', (key) => {
    expect(codes(field(key, { type: 'string', title: '情况' }))).toEqual([])
  })
})

describe('The shipped definitions', () => {
  it('give purpose and clause wherever they take a photo, a place or a signature', () => {
    const found = loadRegistry({}).faults.filter((fault) => fault.code.startsWith('formalism.'))
    expect(found).toEqual([])
  })
})
