/** Where blocks stand while they are written one after the other. */
import type { ParagraphLook } from './paragraph.ts'
import type { Sheet } from './sheet.ts'

/** `start` is what the first paragraph of a block has to say besides, e.g. that a page begins. */
export interface Place {
  sheet: Sheet
  inStub: boolean
  /** Keeps the paragraphs of the block with what follows. */
  keepNext: boolean
  start: Pick<ParagraphLook, 'pageBreakBefore'>
}
