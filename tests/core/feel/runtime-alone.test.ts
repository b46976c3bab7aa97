import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const FOLDER = path.resolve(import.meta.dirname, '../../../core/feel')

/** Every file that is loaded with the given one, type-only imports left out. */
function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  const text = readFileSync(file, 'utf8')
  for (const [, target = ''] of text.matchAll(/^(?:import|export) (?!type)[^'"]*from '(\.[^']+)'/gm))
    loadedWith(path.resolve(path.dirname(file), target), seen)
  return seen
}

describe('the browser needs only the interpreter', () => {
  const loaded = [...loadedWith(path.join(FOLDER, 'runtime.ts'))].map((file) => path.relative(FOLDER, file))

  it('the runtime loads neither parser nor checker', () => {
    expect(loaded.filter((file) => /^(parse|check|compile)/.test(file))).toEqual([])
    expect(loaded).toContain(path.join('run', 'prepare.ts'))
  })

  it('no file of FEEL makes code out of text', () => {
    const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
    const guilty = files.filter((file) =>
      /\beval\(|new Function\b|\bFunction\(/.test(readFileSync(path.join(FOLDER, file), 'utf8')),
    )
    expect(guilty).toEqual([])
    expect(files.length).toBeGreaterThan(30)
  })
})
