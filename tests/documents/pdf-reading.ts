/** What a reader sees in a PDF: pages with their size and their text with its place. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface PdfLine {
  text: string
  /** Points from the left and from the bottom edge of the page. */
  x: number
  y: number
  /** Points. */
  width: number
}

export interface PdfPage {
  /** Points. */
  width: number
  height: number
  lines: PdfLine[]
  /** All text without white space, since a PDF knows no spaces between Chinese characters. */
  text: string
}

export interface PdfReading {
  pages: PdfPage[]
  tagged: boolean
  /** All text of all pages without white space. */
  text: string
}

export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
  const pages: PdfPage[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const content = await page.getTextContent()
    const lines = content.items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]), width: item.width }]
        : [],
    )
    pages.push({ width, height, lines, text: withoutSpaces(lines.map((line) => line.text).join('')) })
  }
  const mark = (await pdf.getMarkInfo()) as { Marked?: boolean } | null
  await pdf.destroy()
  return { pages, tagged: mark?.Marked === true, text: pages.map((page) => page.text).join('') }
}

export function withoutSpaces(text: string): string {
  return text.replace(/\s/g, '')
}
