/** What a reader sees in a Word file: its parts as text, and the words of its body in order. */
import { strFromU8, unzipSync } from 'fflate'

export type DocxParts = Readonly<Record<string, string>>

export function readDocx(bytes: Uint8Array): DocxParts {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))
}

/** Every text run of a part in order; underlined wide spaces, which are lines to write on, as ＿. */
export function wordsOf(xml: string): string {
  return [...xml.matchAll(/<w:r>(.*?)<\/w:r>/gs)]
    .map(([, run = '']) => {
      const text = [...run.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((match) => unescaped(match[1] ?? '')).join('')
      return /^\u3000+$/.test(text) && run.includes('<w:u ') ? '＿'.repeat(text.length) : text
    })
    .join('')
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
