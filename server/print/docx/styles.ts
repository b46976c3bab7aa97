/**
 * The named styles of a Word file, so that an office can change a document as a whole, and the
 * typefaces under the names that offices have them, each with a substitute of the same kind.
 */
import { paragraphProperties, type ParagraphLook } from './paragraph.ts'
import { runProperties, type RunLook } from './runs.ts'
import { RED, SIZES, type Sheet } from './sheet.ts'
import { element, part, valued, WORD_NAMESPACES } from './xml.ts'

export const FONTS = {
  body: '仿宋_GB2312',
  title: '方正小标宋简体',
  heading: '黑体',
  subheading: '楷体_GB2312',
} as const

interface Style {
  id: string
  name: string
  paragraph: ParagraphLook
  run?: RunLook
}

/** What lies between two lines over the type itself; spaces around a block begin at the type. */
export function betweenLines(sheet: Sheet): number {
  return sheet.pitch - sheet.size
}

/** Space after a block that is followed by running text. */
export function spaceAfter(sheet: Sheet, space: number): number {
  return Math.max(0, space - betweenLines(sheet))
}

function stylesOf(sheet: Sheet): Style[] {
  const em = sheet.size + sheet.tracking
  const plain = { left: 0, firstLine: 0 }
  return [
    { id: 'Body', name: 'Body Text', paragraph: { firstLine: 2 * em } },
    { id: 'Flush', name: 'Tongbiao Flush', paragraph: plain },
    { id: 'Note', name: 'Tongbiao Note', paragraph: { ...plain, line: 16 }, run: { size: SIZES.five, tracking: 0 } },
    {
      id: 'Title',
      name: 'Title',
      paragraph: { ...plain, keepNext: true, line: SIZES.two * 1.5, align: 'center', outline: 0 },
      run: { font: FONTS.title, size: SIZES.two, tracking: 0 },
    },
    {
      id: 'Heading1',
      name: 'heading 1',
      paragraph: { keepNext: true, firstLine: 2 * em, outline: 1 },
      run: { font: FONTS.heading },
    },
    {
      id: 'Heading2',
      name: 'heading 2',
      paragraph: { keepNext: true, firstLine: 2 * em, outline: 2 },
      run: { font: FONTS.subheading },
    },
    { id: 'Issuer', name: 'Tongbiao Issuer', paragraph: { ...plain, align: 'center' }, run: issuerType(sheet) },
    { id: 'TableText', name: 'Tongbiao Table', ...tableText(sheet, SIZES.smallFour) },
    { id: 'TableTextSmall', name: 'Tongbiao Table Small', ...tableText(sheet, SIZES.five) },
    {
      id: 'Copied',
      name: 'Tongbiao Copied',
      paragraph: { left: 4 * SIZES.four, right: SIZES.four, hanging: 3 * SIZES.four, line: 22 },
      run: { size: SIZES.four, tracking: 0 },
    },
    { id: 'Footer', name: 'footer', paragraph: { line: 16 }, run: { size: SIZES.four, tracking: 0 } },
    { id: 'Header', name: 'header', paragraph: { line: 12 }, run: { size: SIZES.five, tracking: 0 } },
  ]
}

function tableText(sheet: Sheet, size: number): Pick<Style, 'paragraph' | 'run'> {
  return {
    paragraph: { breakAnywhere: true, line: size * sheet.table.step, align: 'left' },
    run: { size, tracking: 0 },
  }
}

export interface RedHead {
  size: number
  /** Share of the size added to each character. */
  tracking: number
}

export const RED_HEADS = { L1: { size: 44, tracking: 0.06 }, L2: { size: 30, tracking: 0.12 } } as const

/** Letters of an agency at the head: red over red lines in L1 and L2, black elsewhere. */
function issuerType({ layout }: Sheet): RunLook {
  const font = FONTS.title
  if (layout === 'L1' || layout === 'L2') {
    const { size, tracking } = RED_HEADS[layout]
    return { font, colour: RED, size, tracking: size * tracking }
  }
  return { font, size: SIZES.smallTwo, tracking: SIZES.smallTwo * 0.1 }
}

export function stylesPart(sheet: Sheet): string {
  const normal: ParagraphLook = { before: 0, after: 0, line: sheet.pitch, align: 'both' }
  const language = element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' })
  const spacing = valued('w:autoSpaceDE', 0) + valued('w:autoSpaceDN', 0)
  const body: RunLook = { font: FONTS.body, size: sheet.size, tracking: sheet.tracking }
  const defaults = element(
    'w:docDefaults',
    {},
    element('w:rPrDefault', {}, element('w:rPr', {}, runProperties(body) + language)),
    element(
      'w:pPrDefault',
      {},
      element('w:pPr', {}, valued('w:widowControl', 0) + spacing + paragraphProperties(normal)),
    ),
  )
  const base = element(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
    valued('w:name', 'Normal') + element('w:qFormat'),
  )
  return part(element('w:styles', WORD_NAMESPACES, defaults, base, ...stylesOf(sheet).map(styleXml)))
}

function styleXml({ id, name, paragraph, run = {} }: Style): string {
  const properties = runProperties(run)
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': name.startsWith('Tongbiao') ? 1 : undefined, 'w:styleId': id },
    valued('w:name', name) + valued('w:basedOn', 'Normal') + element('w:qFormat'),
    element('w:pPr', {}, paragraphProperties(paragraph)),
    properties === '' ? '' : element('w:rPr', {}, properties),
  )
}

const SUBSTITUTES: Readonly<Record<string, string>> = {
  [FONTS.body]: '仿宋',
  [FONTS.title]: '方正小标宋_GBK',
  [FONTS.heading]: 'SimHei',
  [FONTS.subheading]: '楷体',
}

export function fontTablePart(): string {
  const fonts = Object.entries(SUBSTITUTES).map(([name, other]) =>
    element(
      'w:font',
      { 'w:name': name },
      valued('w:altName', other) + valued('w:charset', '86') + valued('w:family', 'auto'),
    ),
  )
  return part(element('w:fonts', WORD_NAMESPACES, ...fonts))
}
