/**
 * The model as HTML for the screen. Only tags and classes written here come out; text is
 * escaped, there are no scripts, styles or links, so that it may stand in any page under a
 * strict content security policy. Classes begin with `tb-doc`.
 */
import type { Block, DocumentModel, Inline, TableRow } from './model.ts'

export function htmlFromModel(model: DocumentModel): string {
  const mark = model.watermark === null ? '' : `<p class="tb-doc-watermark">${escapeText(model.watermark)}</p>`
  const body = model.blocks.map(blockHtml).join('\n')
  return `<article class="tb-doc tb-doc-${model.layout.toLowerCase()}" lang="${model.lang}">\n${mark}${body}\n</article>`
}

function blockHtml(block: Block): string {
  const html = openBlockHtml(block)
  return block.locked ? `<div class="tb-doc-locked">${html}</div>` : html
}

function openBlockHtml(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `<h1 class="tb-doc-title">${inlineHtml(block.content)}</h1>`
    case 'heading':
      return `<h${block.level + 1} class="tb-doc-heading">${inlineHtml(block.content)}</h${block.level + 1}>`
    case 'issuer':
    case 'number':
      return `<p class="tb-doc-${block.kind}">${inlineHtml(block.content)}</p>`
    case 'paragraph':
      return `<p class="tb-doc-${block.style}">${inlineHtml(block.content)}</p>`
    case 'parties':
    case 'signature':
    case 'signing':
    case 'copied':
      return `<div class="tb-doc-${block.kind}">${block.lines.map((line) => `<p>${inlineHtml(line)}</p>`).join('')}</div>`
    case 'table':
      return tableHtml(block.head, block.body)
    case 'stub':
      return `<section class="tb-doc-stub">${block.blocks.map(blockHtml).join('\n')}</section>`
    case 'qr':
      return qrHtml(block.modules, block.text, block.caption)
    case 'cut':
      return '<hr class="tb-doc-cut">'
    case 'pageBreak':
      return '<hr class="tb-doc-page">'
  }
}

/** One square of the path for each dark module, in a picture with the quiet zone of four modules around it. */
function qrHtml(modules: readonly (readonly boolean[])[], text: string, caption: string): string {
  const squares = modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  const size = modules.length + 8
  const picture = `<svg width="96" height="96" viewBox="-4 -4 ${size} ${size}" role="img" aria-label="${escapeText(text)}"><path d="${squares.join('')}"/></svg>`
  return `<div class="tb-doc-qr">${picture}<p>${escapeText(caption)}</p></div>`
}

function tableHtml(head: readonly TableRow[], body: readonly TableRow[]): string {
  const part = (name: string, rows: readonly TableRow[]) =>
    rows.length === 0 ? '' : `<${name}>${rows.map(rowHtml).join('')}</${name}>`
  return `<table class="tb-doc-table">${part('thead', head)}${part('tbody', body)}</table>`
}

function rowHtml(row: TableRow): string {
  const cells = row.cells.map((cell) => {
    const tag = cell.head ? 'th' : 'td'
    const spans = `${cell.columns > 1 ? ` colspan="${cell.columns}"` : ''}${cell.rows > 1 ? ` rowspan="${cell.rows}"` : ''}`
    const classes = [cell.align === 'centre' ? 'tb-doc-centre' : '', cell.tall ? 'tb-doc-tall' : ''].filter(Boolean)
    const named = classes.length > 0 ? ` class="${classes.join(' ')}"` : ''
    return `<${tag}${named}${spans}>${inlineHtml(cell.content)}</${tag}>`
  })
  return `<tr>${cells.join('')}</tr>`
}

function inlineHtml(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.kind === 'break') return '<br>'
      if (inline.kind === 'blank') return `<span class="tb-doc-blank">${'＿'.repeat(inline.width)}</span>`
      if (inline.kind === 'box') {
        return `<span class="tb-doc-box" role="img" aria-label="${inline.ticked ? '已选' : '未选'}">${inline.ticked ? '☑' : '☐'}</span>`
      }
      const text = escapeText(inline.text)
      const small = inline.small ? `<small>${text}</small>` : text
      const under = inline.underline ? `<u>${small}</u>` : small
      return inline.strong ? `<strong>${under}</strong>` : under
    })
    .join('')
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
