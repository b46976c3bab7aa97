/** A Word file as docx-preview draws it in Chromium: pages, and each paragraph with its place. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Browser } from 'playwright-core'

export interface DrawnParagraph {
  text: string
  /** Points from the left edge of the page to the first character; `inTable` for cells. */
  x: number
  /** Points from the top of the first page, as if pages had no end. */
  y: number
  inTable: boolean
}

export interface DrawnWordFile {
  /** Points. */
  width: number
  /** docx-preview breaks pages only where the file says so; longer ones are counted by the height of their text. */
  pages: number
  paragraphs: DrawnParagraph[]
}

/** A browser makes lines taller where another font stands in; in Word a line of exact height stays as high. */
const EXACT_LINES = '<style>section.docx p span { line-height: 1 !important }</style>'

const require = createRequire(import.meta.url)

/** Draws on a page of its own; `picture` is a path for a PNG. */
export async function drawDocx(browser: Browser, bytes: Uint8Array, picture?: string): Promise<DrawnWordFile> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 1200 } })
  try {
    await page.setContent(`<!doctype html>${EXACT_LINES}<body style="margin:0"><div id="file"></div></body>`)
    await page.addScriptTag({ path: require.resolve('jszip/dist/jszip.min.js') })
    await page.addScriptTag({ path: join(dirname(require.resolve('docx-preview')), 'docx-preview.js') })
    const drawn = await page.evaluate(drawIn, Buffer.from(bytes).toString('base64'))
    if (picture !== undefined) await page.screenshot({ path: picture, fullPage: true })
    return drawn
  } finally {
    await page.close()
  }
}

interface DocxPreview {
  renderAsync(data: Uint8Array, body: Element | null, style: undefined, options: object): Promise<unknown>
}

/** Runs in the page. */
async function drawIn(base64: string): Promise<DrawnWordFile> {
  const { docx } = window as unknown as { docx: DocxPreview }
  const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  await docx.renderAsync(data, document.getElementById('file'), undefined, { inWrapper: false })
  const POINT = 0.75
  const sections = [...document.querySelectorAll<HTMLElement>('section.docx')]
  const pages = sections.map((section) => {
    const { paddingTop, paddingBottom, minHeight } = getComputedStyle(section)
    const room = parseFloat(minHeight) - parseFloat(paddingTop) - parseFloat(paddingBottom)
    const blocks = [...(section.querySelector('article')?.children ?? [])].map((one) => one.getBoundingClientRect())
    const height = Math.max(0, ...blocks.map(({ bottom }) => bottom)) - Math.min(...blocks.map(({ top }) => top))
    return Math.max(1, Math.ceil(height / room - 0.01))
  })
  const left = sections[0]?.getBoundingClientRect().left ?? 0
  const paragraphs = [...document.querySelectorAll('article p')].map((one) => {
    const range = document.createRange()
    range.selectNodeContents(one)
    const first = range.getClientRects()[0]
    return {
      text: one.textContent ?? '',
      x: ((first?.left ?? 0) - left) * POINT,
      y: (first?.top ?? 0) * POINT,
      inTable: one.closest('td') !== null,
    }
  })
  const width = (sections[0]?.getBoundingClientRect().width ?? 0) * POINT
  return { width, pages: pages.reduce((sum, count) => sum + count, 0), paragraphs }
}
