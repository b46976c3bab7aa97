/** Types follow the schemas: readable names, Chinese words as comments, nothing fetched, and drift is seen. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { driftOf, generateTypes, readSchemas, writeTypes, type NamedSchema } from '../../schemas/generate.ts'
import { compilerFaults } from './compiler-faults.ts'

const visit: NamedSchema = {
  name: 'forms/ZZ-01',
  schema: {
    $schema: '../../schemas/form.schema.json',
    title: '入户走访',
    type: 'object',
    'x-form': { id: 'ZZ-01', version: 1 },
    required: ['visitAt', 'carer'],
    properties: {
      visitAt: { type: 'string', format: 'date', title: '走访日期', description: '以到户当天为准' },
      mood: {
        type: 'string',
        title: '情绪',
        'x-options': [
          { code: 'CALM', label: '平稳' },
          { code: 'LOW', label: '低落' },
        ],
      },
      seen: { type: 'array', 'x-options': [{ code: 'HOME', label: '在家' }] },
      carer: { $ref: 'https://tongbiao.invalid/facts/carer/1', title: '照护人' },
      备注: { type: 'object', properties: { text: { type: 'string' } }, additionalProperties: false },
      helpers: {
        type: 'array',
        maxItems: 3,
        items: { type: 'object', properties: { name: { type: 'string' } }, additionalProperties: false },
      },
    },
    additionalProperties: false,
  },
}
const carer: NamedSchema = {
  name: 'facts/carer',
  schema: {
    title: '照护人',
    type: 'object',
    properties: { gName: { type: 'string', title: '姓名' }, next: { $ref: '#/$defs/next' } },
    $defs: { next: { type: 'object', title: '接替人', properties: { gName: { type: 'string' } } } },
  },
}

async function textOf(...schemas: NamedSchema[]): Promise<string> {
  const [file] = await generateTypes(schemas)
  return file?.text ?? ''
}

describe('the types of a form', () => {
  it('carry the id of the form, and its words as comments', async () => {
    const text = await textOf(visit, carer)
    expect(text).toContain('export interface ZZ01 {')
    expect(text).toMatch(/\* 走访日期\. 以到户当天为准\n\s+\*\/\n\s+visitAt: string\n/)
    expect(text).not.toMatch(/NoName|x-form|\bany\b/)
  })

  it('name every object in plain letters, a Chinese key included', async () => {
    const text = await textOf(visit, carer)
    expect(text).toContain('备注?: ZZ01Field5')
    expect(text).toContain('helpers?: ZZ01HelpersRow[]')
  })

  it('allow only the choices that are offered', async () => {
    const text = await textOf(visit, carer)
    expect(text).toContain(`mood?: 'CALM' | 'LOW'`)
    expect(text).toContain(`seen?: 'HOME'[]`)
  })

  it('take in the shared facts that the form refers to, with their own references', async () => {
    const text = await textOf(visit, carer)
    expect(text).toContain('carer: Carer')
    expect(text).toMatch(/interface Carer \{[^}]*next\?: Next/)
  })

  it('refuse a field that the form does not have', async () => {
    const text = await textOf(visit, carer)
    const use = (answers: string) => `${text}\nexport const answers: ZZ01 = ${answers}\n`
    expect(compilerFaults(use(`{ visitAt: '2020-04-01', carer: { gName: '甲' } }`))).toEqual([])
    expect(compilerFaults(use(`{ visitAt: '2020-04-01', carer: {}, visitedAt: '2020-04-01' }`))).toHaveLength(1)
    expect(compilerFaults(use(`{ carer: {} }`))).toHaveLength(1)
    expect(compilerFaults(use(`{ visitAt: '2020-04-01', carer: {}, mood: 'HAPPY' }`))).toHaveLength(1)
  })

  it('come out the same twice', async () => {
    expect(await generateTypes([visit, carer])).toEqual(await generateTypes([visit, carer]))
  })
})

describe('a schema that cannot be turned into types', () => {
  it('is named when it refers to something nobody knows', async () => {
    await expect(generateTypes([visit])).rejects.toThrow(
      'ZZ01Carer: no schema has the address https://tongbiao.invalid/facts/carer/1',
    )
  })

  it('is named when it uses tuples', async () => {
    const pair: NamedSchema = {
      name: 'facts/pair',
      schema: { type: 'object', properties: { two: { prefixItems: [{}, {}] } } },
    }
    await expect(generateTypes([pair])).rejects.toThrow('PairTwo: prefixItems')
  })

  it('is named when another one already has its file', async () => {
    await expect(generateTypes([carer, carer])).rejects.toThrow(
      'two schemas would be written to schemas/types/facts/carer.gen.ts',
    )
  })

  it('is named when no type name can be made for it', async () => {
    await expect(generateTypes([{ name: 'facts/照护人', schema: {} }])).rejects.toThrow('no ASCII name')
  })
})

describe('drift', () => {
  let root: string
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'tongbiao-types-'))
  })
  afterEach(() => rm(root, { recursive: true, force: true }))

  it('is none right after writing', async () => {
    const files = await generateTypes([carer])
    await writeTypes(root, files)
    expect(await driftOf(root, files)).toEqual([])
  })

  it('names what was changed by hand, what is missing and what nobody asks for any more', async () => {
    const written = await generateTypes([carer, visit])
    await writeTypes(root, written)
    const wanted = await generateTypes([{ ...carer, name: 'facts/keeper' }, carer])
    await writeFile(join(root, 'schemas/types/facts/carer.gen.ts'), 'export type Carer = string\n')
    expect(await driftOf(root, wanted)).toEqual([
      'schemas/types/facts/carer.gen.ts',
      'schemas/types/facts/keeper.gen.ts',
      'schemas/types/forms/zz-01.gen.ts',
    ])
  })

  it('is mended by writing again, which also removes what is no longer asked for', async () => {
    await writeTypes(root, await generateTypes([carer, visit]))
    const wanted = await generateTypes([carer])
    await writeTypes(root, wanted)
    expect(await driftOf(root, wanted)).toEqual([])
    await expect(readFile(join(root, 'schemas/types/forms/zz-01.gen.ts'))).rejects.toThrow('ENOENT')
  })
})

describe('the formats of this repository', () => {
  it('have their types committed as generated', async () => {
    const repository = resolve(import.meta.dirname, '../..')
    const files = await generateTypes(await readSchemas(repository))
    const drifted = await driftOf(repository, files)
    expect(drifted.filter((path) => !path.startsWith('schemas/types/forms/'))).toEqual([])
  })
})
