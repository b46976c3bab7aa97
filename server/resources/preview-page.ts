/** A draft as a page of its own for a sandboxed frame: the document's HTML and one style, allowed by its hash. */
import { createHash } from 'node:crypto'

const STYLE = `
body{margin:0;background:#fff;color:#000;font:16px/1.75 "FangSong","STFangsong","Noto Serif SC",serif}
.tb-doc{position:relative;max-width:42rem;margin:0 auto;padding:2rem 1.5rem;overflow:hidden}
.tb-doc-title{font-size:1.5rem;text-align:center;margin:1rem 0}
.tb-doc-issuer{color:#b00;text-align:center;font-size:1.75rem;margin:0}
.tb-doc-number,.tb-doc-centre{text-align:center}
.tb-doc-right,.tb-doc-signature{text-align:right}
.tb-doc-body,.tb-doc-article{text-indent:2em;margin:.25rem 0}
.tb-doc-table{border-collapse:collapse;width:100%}
.tb-doc-table td,.tb-doc-table th{border:1px solid #000;padding:.25rem .5rem;text-align:left;vertical-align:top}
.tb-doc-tall{height:6rem}
.tb-doc-watermark{position:absolute;inset:30% 0 auto;text-align:center;font-size:7rem;opacity:.12;transform:rotate(-30deg);margin:0}
.tb-doc-cut{border:0;border-top:1px dashed #000}
`

export const PREVIEW_STYLE_HASH = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`

/** @param content the HTML of the document model, in which every text is escaped. */
export function previewPage(content: Uint8Array): string {
  const body = Buffer.from(content).toString('utf8')
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>草稿</title><style>${STYLE}</style></head><body>${body}</body></html>`
}
