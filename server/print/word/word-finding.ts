/** What keeps a Word file from being a template of the office: where it stands in the file, and in which words. */
export interface WordFinding {
  code: string
  message: string
  /** The part of the file, e.g. `word/document.xml`. */
  part: string
  /** Text of the paragraph around, shortened; absent where the finding has none. */
  near?: string
}

export function finding(code: string, part: string, message: string): WordFinding {
  return { code, part, message }
}
