/** The code to scan of a form: a picture at the top right of the page, its caption below it. */
import type { Block, DocumentModel } from '../../../core/document/model.ts'
import { grayPng } from './gray-png.ts'
import { paragraph } from './paragraph.ts'
import { run } from './runs.ts'
import { MM, twips, type Sheet } from './sheet.ts'
import { element, escaped } from './xml.ts'

type Code = Extract<Block, { kind: 'qr' }>

/** Side of the picture with its quiet zone, and where it stands. Points. */
const SIDE = 24 * MM
const ABOVE_TEXT = 10 * MM
/** English metric units in a point. */
const EMU = 12_700
/** Pixels of a module, and modules of the quiet zone on each side. */
const SCALE = 8
const QUIET = 4

/** Its id among the relationships, and its file. */
export const CODE_PICTURE = { id: 'code', file: 'media/code.png' } as const

/** null for a model without a code. */
export function codePicture({ blocks }: DocumentModel): Uint8Array | null {
  const code = blocks.find((block): block is Code => block.kind === 'qr')
  if (!code) return null
  const places = Array.from(
    { length: (code.modules.length + 2 * QUIET) * SCALE },
    (_, i) => Math.floor(i / SCALE) - QUIET,
  )
  return grayPng(places.map((y) => places.map((x) => (code.modules[y]?.[x] ? 0 : 255))))
}

export function codeXml({ text, caption }: Code, { margins, textWidth }: Sheet): string {
  const frame = {
    'w:w': twips(SIDE),
    'w:wrap': 'around',
    'w:vAnchor': 'page',
    'w:hAnchor': 'margin',
    'w:xAlign': 'right',
    'w:y': twips(margins.top - ABOVE_TEXT + SIDE),
  }
  return (
    paragraph({ style: 'Flush', line: 1 }, element('w:r', {}, element('w:drawing', {}, anchor(text, textWidth)))) +
    paragraph({ style: 'Flush', frame, align: 'center', line: 12 }, run(caption, { size: 8 }))
  )
}

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'

/** In front of the page: text does not give way to it, the title leaves it room. */
function anchor(text: string, textWidth: number): string {
  const size = { cx: Math.round(SIDE * EMU), cy: Math.round(SIDE * EMU) }
  return element(
    'wp:anchor',
    {
      'xmlns:wp': `${DRAWING}/wordprocessingDrawing`,
      distT: 0,
      distB: 0,
      distL: 0,
      distR: 0,
      simplePos: 0,
      relativeHeight: 1,
      behindDoc: 0,
      locked: 0,
      layoutInCell: 1,
      allowOverlap: 1,
    },
    element('wp:simplePos', { x: 0, y: 0 }),
    element('wp:positionH', { relativeFrom: 'margin' }, offset(textWidth - SIDE)),
    element('wp:positionV', { relativeFrom: 'paragraph' }, offset(-ABOVE_TEXT)),
    element('wp:extent', size),
    element('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
    element('wp:wrapNone'),
    element('wp:docPr', { id: 1, name: 'Code', descr: text }),
    element('wp:cNvGraphicFramePr'),
    element(
      'a:graphic',
      { 'xmlns:a': `${DRAWING}/main` },
      element('a:graphicData', { uri: `${DRAWING}/picture` }, picture(size)),
    ),
  )
}

function offset(points: number): string {
  return element('wp:posOffset', {}, escaped(String(Math.round(points * EMU))))
}

function picture(size: { cx: number; cy: number }): string {
  return element(
    'pic:pic',
    { 'xmlns:pic': `${DRAWING}/picture` },
    element('pic:nvPicPr', {}, element('pic:cNvPr', { id: 1, name: 'Code' }), element('pic:cNvPicPr')),
    element(
      'pic:blipFill',
      {},
      element('a:blip', { 'r:embed': CODE_PICTURE.id }),
      element('a:stretch', {}, element('a:fillRect')),
    ),
    element(
      'pic:spPr',
      {},
      element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', size)),
      element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
    ),
  )
}
