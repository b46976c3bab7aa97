/**
 * What reports are made from: the children of an area as the register has them, and stored records with
 * the assessment they were accepted with. A server fills these from its store; nothing here knows a store.
 */

/** A child of the area. */
export interface ReportChild {
  childFileNo: string
  /** Name of the village. */
  village: string
  /** Codes of the categories, `LB` for left-behind. */
  categories: readonly string[]
  /** Day of registration, `YYYY-MM-DD`. */
  registeredOn: string
}

/** A stored record about one child. */
export interface ReportRecord {
  form: string
  childFileNo: string
  /** When it happened: the visit, the check, the report; day or instant. */
  at: string
  /** Answers as they were assessed, calculated ones included. */
  answers: Readonly<Record<string, unknown>>
  /** The assessment; scores by id. */
  scores: Readonly<Record<string, { finalBand?: unknown }>>
}

export interface ReportRequest {
  /** Name of the village or township that reports. */
  area: string
  /** `YYYYQn`, as forms calculate it. */
  quarter: string
  /** Day on which the report is made, `YYYY-MM-DD`; what is due is late from the day after the quarter on. */
  asOf: string
  children: readonly ReportChild[]
  records: readonly ReportRecord[]
}
