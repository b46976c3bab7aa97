/** Whoever copies the examples of docs/plugin-authoring.md gets a plugin that loads and whose case holds. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { KNOWN_SUFFIXES } from '../../core/registry/source-file.ts'
import { caseFaults } from '../../server/plugins/case-faults.ts'
import { everyFault } from '../../server/plugins/every-fault.ts'
import { formatSchemas, loadRegistry } from '../../server/plugins/load-registry.ts'
import { ROOT } from '../documents/print-house.ts'

const page = readFileSync(join(ROOT, 'docs/plugin-authoring.md'), 'utf8')
const [template = ''] = blocks('handlebars')
const examples = blocks('json').map((text) => JSON.parse(text) as object)
const folder = join(mkdtempSync(join(tmpdir(), 'tongbiao-page-')), 'school-bullying')
afterAll(() => rmSync(dirname(folder), { recursive: true, force: true }))

function blocks(language: string): string[] {
  const fence = '```'
  const pattern = new RegExp(`${fence}${language}\\n([\\s\\S]*?)${fence}`, 'g')
  return [...page.matchAll(pattern)].map((match) => match[1] ?? '')
}

function formatOf(example: object): string {
  const named = /([a-z-]+)\.schema\.json$/.exec(String(Reflect.get(example, '$schema')))?.[1]
  return named ?? 'locale'
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

const FILES: Record<string, string> = {
  plugin: 'plugin.json',
  locale: 'locales/en.json',
  'code-list': 'a.codelist.json',
}

it('the examples together are a plugin without a fault', () => {
  examples.forEach((example, n) => {
    const format = formatOf(example)
    write(FILES[format] ?? `a${n}.${format}.json`, JSON.stringify(example))
    if (format === 'document') write(`a${n}.hbs`, template)
  })
  const loaded = loadRegistry({ extra: [folder] })
  expect(everyFault(loaded).filter((fault) => fault.file.startsWith('school-bullying/'))).toEqual([])
  expect(caseFaults(loaded.registry, 'school-bullying')).toEqual([])
})

it('there is one of every format', () => {
  const shown = new Set(examples.map(formatOf))
  const ofPlugins = Object.keys(formatSchemas(ROOT)).filter((name) => name !== 'follow-up')
  expect(ofPlugins.filter((name) => !shown.has(name))).toEqual([])
})

it('every suffix is named', () => {
  expect(KNOWN_SUFFIXES.filter((suffix) => !page.includes(`\`${suffix}\``))).toEqual([])
})
