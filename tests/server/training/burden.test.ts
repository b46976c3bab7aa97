/** What the questionnaires ask of a worker: it may fall, it may not rise unnoticed, and it is counted honestly. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { burdenPage, burdenReport } from '../../../server/cli/reference/burden-report.ts'
import { loadRegistry } from '../../../server/plugins/load-registry.ts'

const { registry } = loadRegistry({ trusted: true })
const report = burdenReport(registry)

/** The answers of each first year as they were last accepted; lower them when a change earns it. */
const ACCEPTED: Record<string, number> = { 'left-behind': 85, 'in-difficulty': 85, both: 111 }

describe('the burden of a first year', () => {
  it('is no more answers than were accepted last', () => {
    for (const child of report.children)
      expect(child.year.answers, child.id).toBeLessThanOrEqual(ACCEPTED[child.id] ?? 0)
  })

  it('is at least 70 % fewer answers than the forms filled apart', () => {
    expect(report.total.fewer).toBeGreaterThanOrEqual(70)
  })

  it('asks nothing twice in one questionnaire: one signature and one consent serve all its forms', () => {
    expect(report.askedTwice).toEqual([])
  })

  it('counts an answer that may stay empty from the moment it spares another one', () => {
    const first = report.children[0]?.occasions[0]
    expect(first?.derived.find(({ item }) => item === 'LB-01/L1')?.from).toContain('carer.gId')
    expect(first?.asked).toEqual(expect.arrayContaining(['guardian.gId', 'guardian.gHealth']))
  })

  it('contains no answer of the day that contradicts what follows from the facts of the same child', () => {
    const items = (entry: { asked: string[] }) => entry.asked.filter((item) => /\/(L[34589]|C1|C4)$/.test(item))
    const open = report.children.flatMap(({ id, occasions }) => occasions.flatMap(items).map((item) => `${id} ${item}`))
    expect(open).toEqual(['in-difficulty LB-01/L3'])
  })

  it('never spares a question about safety', () => {
    const spared = report.children.flatMap(({ occasions }) => occasions.flatMap(({ derived }) => derived))
    const safety = /harm|alone|seenChild|injury|childSafeNow|\/(HT\d|HL[1235]|P[1234])$/
    expect(spared.map(({ item }) => item).filter((item) => safety.test(item))).toEqual([])
  })

  it('asks less on every occasion than the forms filled apart, or the same where nothing is shared', () => {
    for (const child of report.children)
      for (const entry of child.occasions)
        expect(entry.answers, `${child.id} ${entry.on}`).toBeLessThanOrEqual(entry.paperAnswers)
  })

  it('covers a registration, visits, a report, a benefit and what tasks bring', () => {
    const titles = new Set(report.children.flatMap((child) => child.occasions.map((entry) => entry.title)))
    expect([...titles]).toEqual(
      expect.arrayContaining([
        'First registration',
        'Quarterly visit',
        'Report of harm',
        'Application for the basic living allowance',
        'Entrusted care confirmed',
      ]),
    )
  })

  it('asks again what changed: the new contact with the parents is an answer, not a tap', () => {
    const august = report.children[0]?.occasions.find((entry) => entry.on === '2020-08-10')
    expect(august?.asked).toContain('contactFreq')
  })

  it('is printed on its page as it is', () => {
    expect(readFileSync('docs/burden.gen.md', 'utf8')).toBe(burdenPage(registry))
  })
})
