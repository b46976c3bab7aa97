/**
 * Letters and a long table as PDF and as Word file: the first one of a fresh print house, and those after it. Each is
 * another one, since the second rendering of the same letter costs less than that of a new one.
 */
import type { DocumentModel, TableRow } from '../../core/document/model.ts'
import { openPrintHouse, print, requestFor, type PrintHouse } from '../documents/print-house.ts'
import type { SampleId } from '../documents/sample-snapshots.ts'
import { rounded, timesOf, timingOf, type Timing } from './measuring.ts'

export interface PrintSpeed {
  document: string
  /** Start of the worker, fonts and the first letter, in milliseconds. */
  coldMs: number
  warm: Timing
  bytes: number
  /** A document of one page. */
  onePage: { document: string; pdf: Timing; docx: Timing }
  /** A report with a table of this many rows. */
  table: { rows: number; columns: number; pdf: Timing; docx: Timing }
}

const LETTERS = 20
const TABLES = 3
const ROWS = 2_000
const COLUMNS = 8

export async function printSpeed(): Promise<PrintSpeed> {
  const house = await openPrintHouse()
  try {
    const [coldMs = NaN] = await timesOf(1, () => print(house, requestFor('DOC-01')))
    const { bytes } = await print(house, requestFor('DOC-01'))
    const warm = await letters(house, 'DOC-01', 'pdf')
    return {
      document: 'DOC-01',
      coldMs: rounded(coldMs),
      warm,
      bytes: bytes.length,
      onePage: {
        document: 'DOC-05',
        pdf: await letters(house, 'DOC-05', 'pdf'),
        docx: await letters(house, 'DOC-05', 'docx'),
      },
      table: {
        rows: ROWS,
        columns: COLUMNS,
        pdf: timingOf(await timesOf(TABLES, (round) => house.printer.draw(longTable(`甲${round}`), 'pdf'))),
        docx: timingOf(await timesOf(TABLES, (round) => house.printer.draw(longTable(`乙${round}`), 'docx'))),
      },
    }
  } finally {
    house.close()
  }
}

async function letters(house: PrintHouse, id: SampleId, to: 'pdf' | 'docx'): Promise<Timing> {
  const numbered = (seq: number) => {
    const request = requestFor(id, { to })
    return print(house, { ...request, snapshot: { ...request.snapshot, number: `泗公〔2020〕${seq}号` } })
  }
  await numbered(1000)
  return timingOf(await timesOf(LETTERS, numbered))
}

/** As long as a list may be; `mark` stands in every row. */
function longTable(mark: string): DocumentModel {
  const row = (head: boolean, texts: readonly string[]): TableRow => ({
    cells: texts.map((text) => ({
      head,
      columns: 1,
      rows: 1,
      align: head ? 'centre' : 'left',
      tall: false,
      content: [{ kind: 'text', text }],
    })),
  })
  const names = Array.from({ length: COLUMNS }, (_, column) => `第${column + 1}列`)
  const body = Array.from({ length: ROWS }, (_, index) =>
    row(false, [`${index + 1}`, '刘某某', '墩集镇石梁村', mark, '已走访', '2020年5月12日', '监护正常', '—']),
  )
  return {
    id: 'DOC-15',
    title: '季度走访核实报告',
    layout: 'L4',
    lang: 'zh-CN',
    issuedOn: '2020-05-12',
    watermark: null,
    blocks: [{ kind: 'table', widths: names.map(() => 1), head: [row(true, names)], body }],
  }
}
