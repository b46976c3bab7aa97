/** A form of twenty fields a section, as a plugin folder: every kind of field, conditions, sums and checks. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export const LONG_FORM = 'ZZ-90'
export const SECTIONS = 10

const OPTIONS = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ code: `O${n + 1}`, label: `选项${n + 1}` }))

type Field = Record<string, unknown>

/** Twenty fields; `p` is the prefix of their keys. Those named `…Detail` are shown only when asked for. */
function sectionFields(p: string): Record<string, Field> {
  const text: Field = { type: 'string', maxLength: 60 }
  const whole: Field = { type: 'integer', minimum: 0, maximum: 999 }
  const day: Field = { type: 'string', format: 'date' }
  const choice: Field = { type: 'string', 'x-options': OPTIONS(3) }
  const fields: Record<string, Field> = {
    Name: { ...text, title: '姓名', description: '与户口簿一致', 'x-required': true },
    Day: {
      ...day,
      title: '日期',
      'x-check': { that: `${p}Day <= today()`, message: '日期不能晚于今天', code: 'date.future' },
    },
    State: { ...choice, title: '情况', 'x-required': true },
    Serious: { type: 'boolean', title: '情况严重' },
    Detail: {
      type: 'string',
      maxLength: 500,
      title: '说明',
      'x-widget': 'longText',
      'x-visible': `${p}Serious`,
      'x-required': true,
    },
    Boys: { ...whole, title: '男童人数' },
    Girls: { ...whole, title: '女童人数' },
    Children: { ...whole, title: '儿童人数', 'x-calculate': `${p}Boys + ${p}Girls` },
    Income: { type: 'number', format: 'money', title: '月收入' },
    Housing: { type: 'string', title: '住房', 'x-options': OPTIONS(12) },
    Phone: { ...text, title: '电话', 'x-warn': { when: `string length(${p}Phone) < 7`, message: '电话可能不完整' } },
    Visited: { ...day, title: '走访日期' },
    Carer: { ...choice, title: '照护人' },
    Alone: { type: 'boolean', title: '独自生活' },
    AloneDetail: { ...text, title: '独自生活的时间', 'x-visible': `${p}Alone` },
    Months: { ...whole, title: '外出月数' },
    Cost: { type: 'number', format: 'money', title: '支出' },
    Needs: { type: 'array', uniqueItems: true, items: { type: 'string', 'x-options': OPTIONS(6) }, title: '需要' },
    Place: { ...text, title: '地点' },
    Note: { ...text, title: '备注' },
  }
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [`${p}${key}`, field]))
}

/** Keys of the section with this number, from 0, in order. */
export function keysOfSection(n: number): string[] {
  return Object.keys(sectionFields(`s${n}`))
}

/** @param sections of twenty fields each */
export function longForm(sections = SECTIONS): object {
  const properties: Record<string, Field> = {}
  for (let n = 0; n < sections; n += 1) {
    for (const [key, field] of Object.entries(sectionFields(`s${n}`)))
      properties[key] = { ...field, 'x-section': `s${n}` }
  }
  return {
    type: 'object',
    title: `${sections * 20} 题的表`,
    'x-form': {
      id: LONG_FORM,
      version: 1,
      mode: 'form',
      subject: 'child',
      filledBy: ['CM'],
      clauses: [],
      effectiveFrom: '2020-03-20',
    },
    'x-sections': Array.from({ length: sections }, (_, n) => ({ id: `s${n}`, title: `第${n + 1}部分` })),
    properties,
  }
}

/** Writes the plugin under `folder` and gives back its own folder. */
export async function writeLongForm(folder: string): Promise<string> {
  const plugin = join(folder, 'long-form')
  await mkdir(join(plugin, 'forms'), { recursive: true })
  const manifest = {
    id: 'long-form',
    version: '0.1.0',
    engine: '^0.1.0',
    names: { 'zh-CN': '长表', en: 'Long form' },
    area: 'measuring',
    dependsOn: [],
    departments: [],
    permissions: [],
  }
  await writeFile(join(plugin, 'plugin.json'), JSON.stringify(manifest))
  await writeFile(join(plugin, 'README.md'), '# long-form\n')
  await writeFile(join(plugin, `forms/${LONG_FORM}.form.json`), JSON.stringify(longForm()))
  return plugin
}
