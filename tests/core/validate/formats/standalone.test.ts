import { Ajv2020 } from 'ajv/dist/2020.js'
import { _ } from 'ajv'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import {
  ajvFormats,
  FINDING_MESSAGES,
  formatFindings,
  type FormatName,
} from '../../../../core/validate/formats/index.ts'
import { issueMessage } from '../../../../core/validate/messages.ts'

const formats = fileURLToPath(new URL('../../../../core/validate/formats/ajv-formats.ts', import.meta.url))
const properties = Object.fromEntries(
  Object.entries(ajvFormats).map(([name, format]) => [
    name,
    { type: typeof format === 'function' ? 'string' : 'number', format: name },
  ]),
)
const schema = { type: 'object', properties, additionalProperties: false }

const SAMPLES: Record<FormatName, [good: unknown, bad: unknown]> = {
  date: ['2020-02-29', '2021-02-29'],
  'working-day': ['2020-05-09', '2020-5-9'],
  'date-time': ['2020-05-12T09:00:00+08:00', '2020-05-12'],
  time: ['09:30', '9:30'],
  month: ['2020-05', '2020-00'],
  quarter: ['2020Q2', '2020Q5'],
  'id-number': ['34139920151010305X', '341399201203153015'],
  uscc: ['91350100M000100Y43', '91350100M000100Y44'],
  phone: ['13812345678', '1381234567'],
  'bank-account': ['4111111111111112', '622202123456789'],
  'area-code': ['341324100201', '3413'],
  'disability-certificate': ['34139920120315301442', '3413992012031530144'],
  money: [12.5, -1],
  'signed-money': [-12.5, 0.005],
}

async function bundledValidator(): Promise<{ code: string; validate: (answers: unknown) => boolean }> {
  const ajv = new Ajv2020({
    strict: true,
    code: { source: true, esm: true, formats: _`tongbiaoFormats` },
    formats: ajvFormats,
  })
  const source = `import { ajvFormats as tongbiaoFormats } from ${JSON.stringify(formats)}\n${standaloneCode(ajv, ajv.compile(schema))}`
  const result = await build({
    stdin: { contents: source, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    bundle: true,
    format: 'esm',
    write: false,
    minify: true,
    platform: 'browser',
  })
  const code = result.outputFiles[0]?.text ?? ''
  const module = (await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)) as {
    validate: (answers: unknown) => boolean
  }
  return { code, validate: module.validate }
}

describe('formats in a validator compiled ahead for the browser', () => {
  it('judges every format as the server does, without eval', async () => {
    const { code, validate } = await bundledValidator()
    expect(code).not.toMatch(/\beval\b|new Function|require\(/)
    for (const [name, [good, bad]] of Object.entries(SAMPLES)) {
      expect([name, validate({ [name]: good }), validate({ [name]: bad })]).toEqual([name, true, false])
    }
  })

  it('says why, wherever ajv says no', () => {
    for (const [name, [good, bad]] of Object.entries(SAMPLES) as [FormatName, [unknown, unknown]][]) {
      expect(formatFindings(name, good).filter((finding) => finding.severity === 'error')).toEqual([])
      expect(formatFindings(name, bad).some((finding) => finding.severity === 'error')).toBe(true)
    }
  })
})

describe('messages', () => {
  it('are whole sentences in both languages with the same holes', () => {
    for (const [code, message] of Object.entries(FINDING_MESSAGES)) {
      const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()
      expect(message['zh-CN'], code).toMatch(/[一-鿿]/)
      expect(holes(message.en), code).toEqual(holes(message['zh-CN']))
    }
  })

  it('fill in what was found', () => {
    const [finding] = formatFindings('uscc', '91350100M000100Y44')
    if (!finding) throw new Error('nothing found')
    expect(issueMessage(finding.code, finding.params ?? {}, 'zh-CN')).toBe('统一社会信用代码校验不通过，末位应为“3”')
    expect(issueMessage(finding.code, finding.params ?? {}, 'en')).toContain('should be 3')
  })

  it('leave no hole for any finding of a bad value', () => {
    const bad = [
      '',
      '001399201203153014',
      '341399201302293010',
      '341399120315301',
      '341399201203153014',
      '91350100M000100Y4Z',
      '34139920120315301542',
    ]
    for (const name of Object.keys(ajvFormats) as FormatName[]) {
      for (const finding of bad.flatMap((value) => formatFindings(name, value))) {
        expect(issueMessage(finding.code, finding.params ?? {}, 'zh-CN')).not.toMatch(/[{}]/)
      }
    }
  })
})
