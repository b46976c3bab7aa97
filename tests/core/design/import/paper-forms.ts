/** Paper forms of a county office, made up for the tests, as sheets and as Word tables. */
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'

export interface Written {
  text: string
  rows?: number
  columns?: number
}

/** `null` is a place that another cell covers. */
export type PaperRow = (string | Written | null)[]

const wide = (text: string, columns: number, rows = 1): PaperRow => [
  { text, columns, rows },
  ...Array.from({ length: columns - 1 }, () => null),
]
const wideIn = (text: string, columns: number): PaperRow => wide(text, columns)

/** A school's report of bullying: six columns, parts, boxes, a table, an opinion with signature, notes. */
export const BULLYING: PaperRow[] = [
  wide('XX县校园欺凌事件报告表', 6),
  wide('填报学校：＿＿＿＿＿＿　　填报日期：　　年　　月　　日', 6),
  wide('一、被欺凌学生基本情况', 6),
  ['姓　名*', '', '性别', '□男　□女', '出生日期', '　年　月　日'],
  ['身份证号', ...wideIn('', 3), '联系电话', ''],
  ['是否寄宿', '□是 □否', '家庭住址', ...wideIn('', 3)],
  wide('二、监护人信息', 6),
  ['姓名', '', '与儿童关系', '', '联系电话', ''],
  wide('三、事件情况', 6),
  ['发生时间', ...wideIn('', 2), '发生地点', ...wideIn('', 2)],
  ['欺凌形式（可多选）', ...wideIn('□肢体 □言语 □网络 □其他＿＿＿＿', 5)],
  ['严重程度', ...wideIn('○一般 ○较重 ○严重', 5)],
  ['事件经过', ...wideIn('', 5)],
  ['直接经济损失', ...wideIn('　　　元', 2), '参与人数', ...wideIn('　　人', 2)],
  [{ text: '在场人员', rows: 4 }, '序号', '姓名', '班级', '联系电话', '备注'],
  [null, '1', '', '', '', ''],
  [null, '2', '', '', '', ''],
  [null, '3', '', '', '', ''],
  ['学校处理意见', ...wideIn('　　　负责人（签字）：　　　（盖章）　　　年　月　日', 5)],
  ['报告人签名', '', '职务', '', '报告日期', '　年　月　日'],
  wide('填表说明：1.本表由学校填写，24小时内报县教育局。2.一人一表。', 6),
]

/** A cell without a border or text is not written, as in a sheet that somebody typed. */
export async function sheetOf(rows: readonly PaperRow[], name: string = '报告表'): Promise<Uint8Array> {
  const data = rows.map((row) =>
    row.map((cell) => {
      if (cell === null) return null
      const { text, rows: high = 1, columns = 1 } = typeof cell === 'string' ? { text: cell } : cell
      const spans = { ...(high > 1 ? { rowSpan: high } : {}), ...(columns > 1 ? { columnSpan: columns } : {}) }
      return { value: text, type: String, borderStyle: 'thin', ...spans } as const
    }),
  ) as SheetData
  return writeXlsxFile(data, { sheet: name }).toBuffer()
}

/** The same rows as a Word table under a line of text each for the title and the notes. */
export function wordTableOf(rows: readonly PaperRow[]): string {
  const covered = new Map<string, number>()
  const line = (row: PaperRow, r: number): string => {
    const cells = row.flatMap((cell, column): string[] => {
      const below = covered.get(`${r} ${column}`)
      if (below !== undefined) return [wordCell('', below, '<w:vMerge/>')]
      if (cell === null) return []
      const { text, rows: high = 1, columns = 1 } = typeof cell === 'string' ? { text: cell } : cell
      for (let next = r + 1; next < r + high; next++) covered.set(`${next} ${column}`, columns)
      return [wordCell(text, columns, high > 1 ? '<w:vMerge w:val="restart"/>' : '')]
    })
    return `<w:tr>${cells.join('')}</w:tr>`
  }
  return `<w:tbl>${rows.map(line).join('')}</w:tbl>`
}

function wordCell(text: string, columns: number, merge: string): string {
  const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : ''
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr><w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p></w:tc>`
}
