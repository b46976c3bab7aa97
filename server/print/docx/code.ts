/**
 * The code to scan of a form as one drawn shape at the top right, its caption below it: no picture file is needed,
 * and it stays sharp at any size.
 */
import type { Block } from '../../../core/document/model.ts'
import { paragraph } from './paragraph.ts'
import { run } from './runs.ts'
import { MM, twips, type Sheet } from './sheet.ts'
import { element } from './xml.ts'

type Code = Extract<Block, { kind: 'qr' }>

const SIDE = 20 * MM
/** Units of the shape for one module. */
const UNIT = 10

export function codeXml({ modules, text, caption }: Code, { margins }: Sheet): string {
  const frame = {
    'w:w': twips(SIDE + 4 * MM),
    'w:wrap': 'around',
    'w:vAnchor': 'page',
    'w:hAnchor': 'margin',
    'w:xAlign': 'right',
    'w:y': twips(margins.top - 8 * MM),
  }
  const size = modules.length * UNIT
  const shape = element('v:shape', {
    id: 'Code',
    alt: text,
    style: `width:${SIDE}pt;height:${SIDE}pt`,
    coordsize: `${size},${size}`,
    path: pathOf(modules),
    fillcolor: 'black',
    stroked: 'f',
  })
  return (
    paragraph(
      { style: 'Flush', frame, align: 'center', line: SIDE + 2 },
      element('w:r', {}, element('w:pict', {}, shape)),
    ) + paragraph({ style: 'Flush', frame, align: 'center', line: 12 }, run(caption, { size: 8 }))
  )
}

/** One square for each run of dark modules in a row. */
function pathOf(modules: Code['modules']): string {
  const squares = modules.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map((dark) => {
      const [from, to] = [dark.index * UNIT, (dark.index + dark[0].length) * UNIT]
      const [top, bottom] = [y * UNIT, (y + 1) * UNIT]
      return `m${from},${top}l${to},${top},${to},${bottom},${from},${bottom}x`
    }),
  )
  return `${squares.join('')}e`
}
