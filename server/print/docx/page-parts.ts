/**
 * What stands on every page: page numbers outside (right on odd, left on even pages), the lower
 * double line of the letter format on its first page, and 草稿 across the pages of a draft.
 */
import { DOUBLE_LINE } from './heads.ts'
import { paragraph } from './paragraph.ts'
import { run } from './runs.ts'
import { LINE_PITCH, MM, RED, SIZES, twips, type Sheet } from './sheet.ts'
import { FONTS } from './styles.ts'
import { element, part, WORD_NAMESPACES } from './xml.ts'

type PageKind = 'default' | 'even' | 'first'

/** A header or footer with the name of its file and its id among the relationships. */
export interface PagePart {
  id: string
  file: string
  type: 'header' | 'footer'
  pages: PageKind
  xml: string
}

export function pageParts(sheet: Sheet, watermark: string | null): PagePart[] {
  const kinds: PageKind[] = sheet.layout === 'L2' ? ['default', 'even', 'first'] : ['default', 'even']
  const footers = kinds.map((pages) => named('footer', pages, footer(sheet, pages)))
  if (watermark === null) return footers
  return [...footers, ...kinds.map((pages, index) => named('header', pages, header(watermark, index, sheet)))]
}

function named(type: 'header' | 'footer', pages: PageKind, content: string): PagePart {
  const xml = part(element(type === 'header' ? 'w:hdr' : 'w:ftr', WORD_NAMESPACES, content))
  return { id: `${type}-${pages}`, file: `${type}-${pages}.xml`, type, pages, xml }
}

function footer(sheet: Sheet, pages: PageKind): string {
  if (pages === 'first') {
    const wider = {
      left: (sheet.textWidth - DOUBLE_LINE) / 2 - 1 * MM,
      right: (sheet.textWidth - DOUBLE_LINE) / 2 + 1 * MM,
    }
    const bottom = { kind: 'thinThickSmallGap', width: 3, space: 0, colour: RED } as const
    return paragraph({ style: 'Footer', bottom, ...wider })
  }
  const mark = (type: string) => element('w:r', {}, element('w:fldChar', { 'w:fldCharType': type }))
  const instruction = element('w:r', {}, element('w:instrText', {}, 'PAGE'))
  const page = mark('begin') + instruction + mark('separate') + run('1') + mark('end')
  const outside =
    pages === 'even' ? ({ align: 'left', left: SIZES.four } as const) : ({ align: 'right', right: SIZES.four } as const)
  return paragraph(
    { style: 'Footer', after: sheet.layout === 'L2' ? 3 * MM : 0, ...outside },
    run('— '),
    page,
    run(' —'),
  )
}

/** Page size, margins and the parts above; lines of the grid are those of the running text. */
export function sectionXml(sheet: Sheet, parts: readonly PagePart[]): string {
  const { margins, width, height, landscape } = sheet
  const references = (type: PagePart['type']) =>
    parts
      .filter((one) => one.type === type)
      .map(({ id, pages }) => element(`w:${type}Reference`, { 'w:type': pages, 'r:id': id }))
  return element(
    'w:sectPr',
    {},
    ...references('header'),
    ...references('footer'),
    element('w:pgSz', { 'w:w': twips(width), 'w:h': twips(height), 'w:orient': landscape ? 'landscape' : undefined }),
    element('w:pgMar', {
      'w:top': twips(margins.top),
      'w:right': twips(margins.right),
      'w:bottom': twips(margins.bottom),
      'w:left': twips(margins.left),
      'w:header': twips(15 * MM),
      'w:footer': twips(footerDistance(sheet)),
      'w:gutter': 0,
    }),
    element('w:cols', { 'w:space': twips(LINE_PITCH) }),
    sheet.layout === 'L2' ? element('w:titlePg') : '',
    element('w:docGrid', { 'w:type': 'lines', 'w:linePitch': twips(sheet.pitch) }),
  )
}

/** The page number begins 7 mm under the text block; the double line lies 20 mm above the edge of the paper. */
function footerDistance({ layout, margins }: Sheet): number {
  return layout === 'L2' ? 20 * MM : margins.bottom - 7 * MM - 16
}

/** The outline of text on a path, as Word itself makes its watermarks. */
function header(text: string, index: number, { landscape }: Sheet): string {
  const size = landscape ? 110 : 140
  const style = [
    'position:absolute;margin-left:0;margin-top:0',
    `width:${size * text.length * 1.15}pt;height:${size}pt;rotation:315;z-index:-251658752`,
    'mso-position-horizontal:center;mso-position-horizontal-relative:margin',
    'mso-position-vertical:center;mso-position-vertical-relative:margin',
  ].join(';')
  const type = element(
    'v:shapetype',
    {
      id: '_x0000_t136',
      coordsize: '21600,21600',
      'o:spt': 136,
      adj: 10800,
      path: 'm@0,l@1,m@2,21600l@3,21600e',
    },
    element('v:formulas', {}, ...FORMULAS.map((eqn) => element('v:f', { eqn }))),
    element('v:path', { textpathok: 't' }),
    element('v:textpath', { on: 't', fitshape: 't' }),
  )
  const shape = element(
    'v:shape',
    {
      id: `Draft${index + 1}`,
      'o:spid': `_x0000_s${2049 + index}`,
      type: '#_x0000_t136',
      style,
      fillcolor: '#e2e2e2',
      stroked: 'f',
    },
    element('v:textpath', { style: `font-family:"${FONTS.heading}";font-size:1pt`, string: text }),
    element('w10:wrap', { anchorx: 'margin', anchory: 'margin' }),
  )
  return paragraph({ style: 'Header' }, element('w:r', {}, element('w:pict', {}, type, shape)))
}

/** Upper and lower edge of the text over the full width of the shape. */
const FORMULAS = ['val 0', 'val 21600', 'val 0', 'val 21600']
