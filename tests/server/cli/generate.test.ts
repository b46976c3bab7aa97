/** `generate` answers for every purpose: the forms in play, each fact once, each with its state and its reason. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Questionnaire } from '../../../core/model/questionnaire.ts'
import { main } from '../../../server/cli/main.ts'

const FACTS = {
  name: '陈小禾',
  birth: '2012-06-14',
  sex: '1',
  school: '清溪村小学',
  father: { pStatus: 'OK', pAway: true, pCapable: true },
  carerPerform: 'GOOD',
  _meta: {
    '/father/pStatus': { confirmed: '2020-01-02', how: 'asked' },
    '/father/pAway': { confirmed: '2020-05-01', how: 'asked' },
  },
}

let folder: string
let printed = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'generate-'))
  writeFileSync(join(folder, 'facts.json'), JSON.stringify(FACTS))
})
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => vi.restoreAllMocks())

async function generated(...args: string[]): Promise<Questionnaire> {
  printed = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text)
    return true
  })
  const facts = join(folder, 'facts.json')
  expect(await main(['generate', '--facts', facts, '--as-of', '2020-05-12', ...args])).toBe(0)
  const questionnaire: Questionnaire = JSON.parse(printed)
  return questionnaire
}

function itemsOf(questionnaire: Questionnaire) {
  return questionnaire.sections.flatMap((section) => section.items)
}

describe('generate', () => {
  it.each([
    ['first', ['BL-01', 'LB-01'], []],
    ['quarterly', ['LB-04'], []],
    ['revisit', ['LB-04'], []],
    ['holiday', ['LB-05'], []],
    ['report', ['CU-02'], []],
    ['benefit', ['BL-02'], ['--benefit', 'B02']],
    ['benefit', ['MD-04'], ['--benefit', 'B12']],
    ['benefit', ['MD-06'], ['--benefit', 'B10']],
  ] as const)('for %s brings %s, each fact once, and counts them', async (purpose, forms, more) => {
    const questionnaire = await generated('--purpose', purpose, ...more)
    expect(questionnaire.forms.map(({ id }) => id)).toEqual(forms)
    expect(questionnaire.forms.every(({ reason }) => reason !== '')).toBe(true)
    const items = itemsOf(questionnaire)
    const facts = items.flatMap(({ fact }) => fact ?? [])
    expect(facts).toHaveLength(new Set(facts).size)
    expect(items.every(({ reason }) => reason !== '')).toBe(true)
    for (const state of ['ask', 'confirm', 'known'] as const)
      expect(questionnaire.counts[state]).toBe(items.filter((item) => item.state === state).length)
    expect(questionnaire.counts.ask).toBeGreaterThan(0)
  })

  it('asks what is older than three months, lets confirm what is fresh, and asks the moment every time', async () => {
    const items = itemsOf(await generated('--purpose', 'quarterly'))
    const stateOf = (fact: string) => items.find((item) => item.fact === fact)?.state
    expect(stateOf('father.pStatus')).toBe('ask')
    expect(items.find((item) => item.fact === 'father.pStatus')?.reason).toContain('2020-01-02')
    expect(stateOf('father.pAway')).toBe('confirm')
    expect(stateOf('name')).toBe('known')
    expect(stateOf('carerPerform')).toBe('ask')
  })

  it('leaves out the forms that the role does not fill', async () => {
    expect((await generated('--purpose', 'quarterly', '--role', 'CM')).forms).toHaveLength(1)
    expect((await generated('--purpose', 'quarterly', '--role', 'POLICE')).forms).toEqual([])
    expect((await generated('--purpose', 'report', '--role', 'POLICE')).forms).toHaveLength(1)
  })

  it('names who fills the forms that the role does not, and who answers what the role may not', async () => {
    const police = await generated('--purpose', 'quarterly', '--role', 'POLICE')
    expect(police.left?.forms).toEqual([
      { id: 'LB-04', roles: ['CM', 'SUP'], reason: '此表由儿童主任、儿童督导员填写' },
    ])
    const village = await generated('--purpose', 'benefit', '--benefit', 'B02', '--role', 'CM')
    expect(village.left?.parts.map(({ roles }) => roles)).toEqual([['MZ_CASE']])
    expect(itemsOf(village).filter(({ path }) => path.startsWith('/bank'))).toEqual([])
  })

  it('asks everything when no role is named', async () => {
    const questionnaire = await generated('--purpose', 'benefit', '--benefit', 'B02')
    expect(itemsOf(questionnaire).filter(({ path }) => path.startsWith('/bank'))).toHaveLength(4)
    expect(questionnaire.left).toBeUndefined()
  })

  it('refuses a role that nobody has', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    expect(await main(['generate', '--facts', join(folder, 'facts.json'), '--purpose', 'first', '--role', 'XX'])).toBe(
      2,
    )
  })

  it('refuses a benefit that nobody grants', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const facts = join(folder, 'facts.json')
    expect(await main(['generate', '--facts', facts, '--purpose', 'benefit', '--benefit', 'B99'])).toBe(2)
  })

  it('gives its reasons in English when asked', async () => {
    const { forms } = await generated('--purpose', 'quarterly', '--lang', 'en')
    expect(forms[0]?.reason).toBe('Verification visit of the quarter (S2.6-2)')
  })
})
