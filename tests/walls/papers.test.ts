/** The papers of the house tell the truth about it: dependencies, decisions and the pages they point to. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const pages = [
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) => `docs/${name}`),
].filter((path) => path.endsWith('.md') && !path.endsWith('.gen.md'))

describe('docs/dependencies.md', () => {
  it('gives a reason for every package, and for no other', () => {
    const manifest = JSON.parse(read('package.json')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >
    const used = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
    const rows = read('docs/dependencies.md')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
    const named = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1]))
    expect(named.sort()).toEqual(used.sort())
  })
})

describe('docs/adr', () => {
  it('lists every decision', () => {
    const decisions = readdirSync(join(root, 'docs/adr')).filter((name) => /^\d{4}-/.test(name))
    expect(decisions.filter((name) => !read('docs/adr/README.md').includes(`(${name})`))).toEqual([])
  })
})

describe('the pages', () => {
  it.each(pages)('%s points to pages that are there', (page) => {
    const targets = [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map((match) => match[1] ?? '')
    expect(targets.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([])
  })
})
