/** A letter as PDF: the first one of a fresh print house, and those after it. */
import { openPrintHouse, print, requestFor } from '../documents/print-house.ts'
import { rounded, timesOf, timingOf, type Timing } from './measuring.ts'

export interface PrintSpeed {
  document: string
  /** Start of the worker, fonts and the first letter, in milliseconds. */
  coldMs: number
  warm: Timing
  bytes: number
}

const LETTERS = 20

export async function printSpeed(): Promise<PrintSpeed> {
  const house = await openPrintHouse()
  try {
    const request = requestFor('DOC-01')
    const [coldMs = NaN] = await timesOf(1, () => print(house, request))
    const { bytes } = await print(house, request)
    const warm = timingOf(await timesOf(LETTERS, () => print(house, request)))
    return { document: 'DOC-01', coldMs: rounded(coldMs), warm, bytes: bytes.length }
  } finally {
    house.close()
  }
}
