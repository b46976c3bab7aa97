/**
 * A made-up answer for one field, always the same: to try a template before there is a case.
 * People and places are invented; identity numbers lie under the unassigned area 341399.
 */
import type { FieldPlan } from '../../model/plan.ts'

type SampledField = Pick<FieldPlan, 'key' | 'kind' | 'title' | 'format' | 'options' | 'limits' | 'pattern'>

const NAMES = ['田小禾', '田春来', '许兰芝', '陈望舒', '周长庚', '吴月娥', '郑守田', '孙巧云']
const BIRTHS = ['20120315', '19840721', '19860902', '20140608', '19570411', '19620125', '19790830', '19910517']
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** By words in the title of a text field. */
const TEXTS: readonly (readonly [words: RegExp, text: string])[] = [
  [/地址|住所|住址|地点|处所/, '泗河县东风镇双桥村民委员会东风组12号'],
  [/学校|幼儿园/, '泗河县东风镇中心小学'],
  [/单位|机构|组织|部门/, '泗河县东风镇人民政府社会事务办公室'],
  [/文号|编号|案号|档案/, '341399-2026-0007'],
  [/职务|职业|工作/, '务工'],
  [/原因|理由/, '父母长期在外务工，由祖父母照料，监护力量不足'],
  [/关系/, '祖父'],
  [/病|诊断|伤/, '左前臂软组织挫伤'],
]

const LONG_TEXT =
  '经走访核实，儿童目前由祖父母照料，居住条件一般，饮食起居有保障。\n儿童能按时上学，愿意与村（居）儿童主任交流。'

/** `nth` counts the rows of a list from 0, so that two rows differ. */
export function sampleValue(field: SampledField, nth: number): unknown {
  const codes = (field.options ?? []).map(({ code }) => code)
  switch (field.kind) {
    case 'boolean':
      return nth % 2 === 0
    case 'choice':
      return codes[nth % Math.max(1, codes.length)] ?? ''
    case 'multi':
      return codes.slice(0, 2)
    case 'integer':
      return within(Math.round(3 + nth), field)
    case 'number':
      return within(6.5 + nth, field)
    case 'money':
      return within(550 + 110 * nth, field)
    case 'area':
      return '341399100201'
    case 'file':
    case 'signature':
      return fileNamed(field, 1)
    case 'files':
      return [fileNamed(field, 1), fileNamed(field, 2)]
    default:
      return timeOf(field, nth) ?? shortened(textOf(field, nth), field)
  }
}

function within(value: number, { limits: { min, max } }: SampledField): number {
  return Math.min(max ?? value, Math.max(min ?? value, value))
}

function fileNamed({ title }: SampledField, n: number): Record<string, unknown> {
  const id = `00000000-0000-7000-8000-00000000000${n}`
  return { id, name: `${title}${n}.jpg`, type: 'image/jpeg', size: 4096 }
}

function timeOf({ kind, key }: SampledField, nth: number): string | null {
  const isBirth = /birth/i.test(key)
  const day = String(11 + (nth % 15)).padStart(2, '0')
  switch (kind) {
    case 'date':
      return isBirth ? `2012-03-${day}` : `2026-05-${day}`
    case 'dateTime':
      return `2026-05-${day}T09:05:00+08:00`
    case 'time':
      return '09:05'
    case 'month':
      return '2026-05'
    default:
      return null
  }
}

function textOf({ kind, key, title, format, pattern }: SampledField, nth: number): string {
  const person = /^\/(father|mother|guardian|offender)/.exec(pattern)?.[1]
  const who = (nth + (person === undefined ? 0 : person.length % NAMES.length)) % NAMES.length
  if (format === 'id-number') return idNumber(who)
  if (format === 'phone') return `1390000${String(1001 + who)}`
  if (format === 'uscc') return '52341399MJY000001P'
  if (format === 'quarter') return '2026Q2'
  if (/姓名|签名|负责人|联系人$/.test(title) || /name$/i.test(key)) return NAMES[who] ?? ''
  if (/证件号|身份证/.test(title)) return idNumber(who)
  if (/电话|手机/.test(title)) return `1390000${String(1001 + who)}`
  if (kind === 'longText') return LONG_TEXT
  return TEXTS.find(([words]) => words.test(title))?.[1] ?? `${title}（样例）`
}

function idNumber(who: number): string {
  const digits = `341399${BIRTHS[who] ?? ''}00${who + 1}`
  const sum = WEIGHTS.reduce((total, weight, n) => total + weight * Number(digits[n]), 0)
  return digits + ('10X98765432'[sum % 11] ?? '')
}

function shortened(text: string, { limits }: SampledField): string {
  return limits.maxLength === undefined ? text : text.slice(0, limits.maxLength)
}
