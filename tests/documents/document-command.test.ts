import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentCommand } from '../../server/print/document-command.ts'
import { openPrintHouse, requestFor, type PrintHouse } from './print-house.ts'
import { SNAPSHOTS } from './sample-snapshots.ts'

let house: PrintHouse
beforeAll(async () => {
  house = await openPrintHouse()
})
afterAll(() => house.close())

const run = (data: unknown, changes: { draft?: boolean; template?: string } = {}) => {
  const { snapshot: _, ...request } = requestFor('DOC-01', { to: 'html', ...changes })
  return documentCommand({ ...request, data }, house.printer)
}

describe('tongbiao document', () => {
  it('makes a document and ends with 0', async () => {
    const outcome = await run(JSON.parse(JSON.stringify(SNAPSHOTS['DOC-01'])))
    expect(outcome).toMatchObject({ exit: 0, lines: [], document: { mediaType: 'text/html', missing: [] } })
  })

  it('ends with 1 and names each missing element, its source and where to fill it', async () => {
    const { offender: _o, prohibition: _p, ...answers } = SNAPSHOTS['DOC-01'].answers
    const outcome = await run({ ...SNAPSHOTS['DOC-01'], answers })
    expect(outcome.exit === 1 && outcome.refused.missing.map(({ id }) => id)).toEqual(['offender', 'prohibition'])
    expect(outcome.lines[1]).toBe(
      'DOC-01 may not be issued: prohibition is missing: 禁止实施的行为 (反家庭暴力法第十六条); fill CU-05/prohibition',
    )
  })

  it('makes only drafts without a number and a day of issue', async () => {
    const { number: _n, issuedAt: _i, ...data } = SNAPSHOTS['DOC-01']
    expect(await run(data)).toMatchObject({ exit: 1, refused: { missing: [], needs: ['number', 'issuedAt'] } })
    expect(await run(data, { draft: true })).toMatchObject({ exit: 0, document: { model: { watermark: '草稿' } } })
  })

  it('takes agency, recipient and signers as plain names', async () => {
    const outcome = await run({
      ...SNAPSHOTS['DOC-01'],
      agency: '泗县公安局',
      recipient: '刘大成',
      signers: ['甲', { name: '乙' }],
    })
    expect(outcome.exit).toBe(0)
  })

  it.each([
    ['no object', [1]],
    ['answers that are a list', { answers: [] }],
    ['a number that is no text', { number: 9 }],
    ['a day of issue that does not exist', { issuedAt: 'soon' }],
    ['an agency without a name', { agency: {} }],
    ['signers that are no list', { signers: 'x' }],
    ['labels of another shape', { labels: { '/a': { b: 'c' } } }],
  ])('ends with 2 and one line for %s', async (_, data) => {
    const outcome = await run(data)
    expect(outcome.exit).toBe(2)
    expect(outcome.lines).toHaveLength(1)
    expect(outcome.lines[0]).not.toMatch(/\n|at .*\.ts/)
  })

  it('ends with 2 and the place of each fault for a template that may not run', async () => {
    const outcome = await run(SNAPSHOTS['DOC-01'], { template: '<p>\n{{{number}}}</p><i>x</i>' })
    expect(outcome.exit).toBe(2)
    expect(outcome.lines.map((line) => /^template:\d+:\d+: [\w.]+/.exec(line)?.[0])).toEqual([
      'template:2:17: markup.unknownTag',
      'template:2:21: markup.unknownTag',
      'template:2:1: template.unescaped',
    ])
  })
})
