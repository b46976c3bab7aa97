/** What the check before publishing remarks on without barring it: place in a file, and a sentence in both languages. */
export interface Remark {
  file: string
  /** JSON Pointer. */
  pointer: string
  message: string
  messageEn: string
}
