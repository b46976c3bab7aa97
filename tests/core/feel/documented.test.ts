import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { SIGNATURES } from '../../../core/feel/check/signatures.ts'
import { FEEL_FAULTS } from '../../../core/feel/faults.ts'
import { BUILTINS } from '../../../core/feel/run/builtins/index.ts'

const PAGE = readFileSync(path.resolve(import.meta.dirname, '../../../docs/feel.md'), 'utf8')
const RUNTIME_CODES = ['feel.budget', 'feel.size', 'feel.plan']

describe('the page of FEEL tells what the language can do', () => {
  it('every function that is checked can run, and the other way round', () => {
    expect([...SIGNATURES.keys()].sort()).toEqual([...BUILTINS.keys()].sort())
  })

  it('every function has its name on the page', () => {
    const named = new Set([...PAGE.matchAll(/`([a-z][a-z ]*)(?:\([^`]*\))?`/g)].map(([, name]) => name))
    expect([...SIGNATURES.keys()].filter((name) => !named.has(name))).toEqual([])
  })

  it('every fault is on the page, and no other', () => {
    const told = new Set([...PAGE.matchAll(/`(feel\.[a-z-]+)`/g)].map(([, code]) => code))
    expect([...told].sort()).toEqual([...Object.keys(FEEL_FAULTS), ...RUNTIME_CODES].sort())
  })
})
