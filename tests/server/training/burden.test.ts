/** What the questionnaires ask of a worker: it may fall, it may not rise unnoticed, and it is counted honestly. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { burdenPage, burdenReport } from '../../../server/cli/reference/burden-report.ts'
import { loadRegistry } from '../../../server/plugins/load-registry.ts'

const { registry } = loadRegistry({ trusted: true })
const report = burdenReport(registry)

/** The answers of each first year as they were last accepted; lower them when a change earns it. */
const ACCEPTED: Record<string, number> = { 'left-behind': 150, 'in-difficulty': 141, both: 189 }

describe('the burden of a first year', () => {
  it('is no more answers than were accepted last', () => {
    for (const child of report.children)
      expect(child.year.answers, child.id).toBeLessThanOrEqual(ACCEPTED[child.id] ?? 0)
  })

  it('asks nothing twice in one questionnaire but the signature and the consent of each form', () => {
    expect(new Set(report.askedTwice.flatMap(({ facts }) => facts))).toEqual(new Set(['/fill/sign', '/fill/consent']))
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
