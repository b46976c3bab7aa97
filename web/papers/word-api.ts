/** Calls about Word files of the office that serve as templates. */
import { hrefOf, pathWith, request, requestFile, sendFile } from '../api/request.ts'

const at = encodeURIComponent

export interface WordTemplate {
  id: string
  name: string
  form: string | null
  document: string | null
  size: number
  names: string[]
  at: string
  by: string
}

/** One thing that does not fit, with the words around it where there are some. */
export interface WordFinding {
  code: string
  message: string
  /** Text of the paragraph around. */
  near?: string
}

export const wordApi = {
  templates: (form: string | null = null) => request<WordTemplate[]>('GET', pathWith('/word-templates', { form })),
  send: (purpose: { form?: string; document?: string }, file: File) =>
    sendFile<WordTemplate>(pathWith('/word-templates', purpose), file),
  retire: (id: string) => request<null>('DELETE', `/word-templates/${at(id)}`),
  fill: (id: string, record: string) => requestFile(`/word-templates/${at(id)}/render`, { record }),
}

export function wordHref(id: string): string {
  return hrefOf(`/word-templates/${at(id)}/file`)
}
