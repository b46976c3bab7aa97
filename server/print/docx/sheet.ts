/**
 * The page of each layout, the same as in `templates/*.typ`: margins, type size and line
 * pitch. Lengths are points unless their name says otherwise.
 */
import type { DocumentModel, PageLayout } from '../../../core/document/model.ts'

export const MM = 72 / 25.4
export const RED = 'C8102E'

/** Chinese sizes: 2号, 小二, 3号, 4号, 小四, 5号. */
export const SIZES = { two: 22, smallTwo: 18, three: 16, four: 14, smallFour: 12, five: 10.5 } as const

/** 22 lines in 225 mm. */
export const LINE_PITCH = (225 / 22) * MM

export interface Heading {
  size: number
  before: number
  after: number
}

export interface Sheet {
  layout: PageLayout
  landscape: boolean
  width: number
  height: number
  margins: { top: number; right: number; bottom: number; left: number }
  /** Text between the margins. */
  textWidth: number
  /** Type size of running text. */
  size: number
  /**
   * Added to each character. 3号 is 16 pt in Word and has to give 28 characters in 156 mm: a quarter of a point less.
   */
  tracking: number
  pitch: number
  title: Heading
  stubTitle: Heading
  /** Space under the number. */
  underNumber: number
  table: { padX: number; padY: number; step: number }
}

const LETTER = { margins: [37, 26, 35, 28], size: SIZES.three, tracking: -0.25, pitch: LINE_PITCH } as const
const STATUTE = { size: SIZES.four, tracking: 0 } as const
/** Word adds the distance of the lines to the first line too, so that cells have less room above and below than in the PDF. */
const WIDE_CELLS = { padX: 4, padY: 4, step: 1.5 }
const COMPACT_CELLS = { padX: 3, padY: 2.4, step: 1.35 }
const RECEIPT_TITLE = { size: SIZES.two, before: 0, after: LINE_PITCH }
const STUB_TITLE = { size: SIZES.smallTwo, before: 6, after: 10 }

type Draft = Pick<Sheet, 'size' | 'tracking' | 'pitch' | 'title' | 'stubTitle' | 'underNumber' | 'table'> & {
  /** Millimetres: top, right, bottom, left. */
  margins: readonly [number, number, number, number]
}

const DRAFTS: Readonly<Record<PageLayout, Draft>> = {
  L1: {
    ...LETTER,
    title: { size: SIZES.two, before: 2 * LINE_PITCH, after: LINE_PITCH },
    stubTitle: RECEIPT_TITLE,
    underNumber: 0,
    table: WIDE_CELLS,
  },
  L2: {
    ...LETTER,
    title: { size: SIZES.two, before: 2 * LINE_PITCH, after: LINE_PITCH },
    stubTitle: RECEIPT_TITLE,
    underNumber: 0,
    table: WIDE_CELLS,
  },
  L3: {
    ...STATUTE,
    margins: [30, 26, 30, 28],
    pitch: 25,
    title: { size: SIZES.two, before: 8, after: 14 },
    stubTitle: STUB_TITLE,
    underNumber: 14,
    table: WIDE_CELLS,
  },
  L4: {
    ...STATUTE,
    margins: [30, 25, 28, 25],
    pitch: 25,
    title: { size: SIZES.two, before: 6, after: 12 },
    stubTitle: STUB_TITLE,
    underNumber: 10,
    table: COMPACT_CELLS,
  },
  L5: {
    ...STATUTE,
    margins: [32, 26, 30, 28],
    pitch: 26,
    title: { size: SIZES.two, before: 8, after: 14 },
    stubTitle: STUB_TITLE,
    underNumber: 12,
    table: WIDE_CELLS,
  },
  FORM: {
    margins: [20, 16, 20, 20],
    size: SIZES.five,
    tracking: 0,
    pitch: 15,
    title: { size: SIZES.smallTwo, before: 0, after: 12 },
    stubTitle: STUB_TITLE,
    underNumber: 0,
    table: { padX: 1.5 * MM, padY: 1.5 * MM, step: 1.35 },
  },
}

/** The page of this model. */
export function sheetOf({ landscape, layout }: Pick<DocumentModel, 'landscape' | 'layout'>): Sheet {
  const { margins, ...draft } = DRAFTS[layout]
  const across = landscape === true && layout === 'L4'
  const [top, right, bottom, left] = across ? [28, 25, 26, 25] : margins
  const [width, height] = across ? [297, 210] : [210, 297]
  return {
    ...draft,
    layout,
    landscape: across,
    width: width * MM,
    height: height * MM,
    margins: { top: top * MM, right: right * MM, bottom: bottom * MM, left: left * MM },
    textWidth: (width - left - right) * MM,
  }
}

/** Twentieths of a point, as Word counts lengths. */
export function twips(points: number): number {
  return Math.round(points * 20)
}
