/**
 * Numbers of documents: agency short form, year in 〔〕, running number without leading zeros
 * and 号 (GB/T 9704-2012, 发文字号).
 */

export interface SeriesNumber {
  year: number
  /** Counted from 1 in each year. */
  seq: number
  /** Short form of the agency, for patterns that name it. */
  agency?: string
}

/** Fills {agency}, {year} and {seq} of a series pattern: `泗公告诫〔2020〕9号`. */
export function formatSeriesNumber(pattern: string, { year, seq, agency = '' }: SeriesNumber): string {
  return pattern
    .replaceAll('{agency}', () => agency)
    .replaceAll('{year}', String(year))
    .replaceAll('{seq}', String(seq))
}

/** `〔2020〕9号`; empty when one of the two is no whole number. */
export function yearAndNumber(year: unknown, seq: unknown): string {
  return Number.isInteger(year) && Number.isInteger(seq) ? `〔${String(year)}〕${String(seq)}号` : ''
}
