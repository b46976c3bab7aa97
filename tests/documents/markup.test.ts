import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlFromModel } from '../../core/document/html-from-model.ts'
import { blocksFromHtml, modelFromHtml } from '../../core/document/model-from-html.ts'
import type { Block, DocumentModel } from '../../core/document/model.ts'

const ROUNDS = Number(process.env.TONGBIAO_ROUNDS ?? 200)
const PROPERTIES = { id: 'DOC-01', title: '题目', layout: 'L3', issuedOn: null, watermark: null } as const

function blocks(html: string): Block[] {
  const reading = blocksFromHtml(html)
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  return reading.blocks
}

function faults(html: string): string[] {
  const reading = blocksFromHtml(html)
  return reading.ok ? [] : reading.faults.map(({ code, line, column }) => `${code} ${line}:${column}`)
}

describe('text outside the HTML subset is a fault with its place', () => {
  it.each([
    ['<p>一</p>\n<script>x</script>', ['markup.unknownTag 2:1', 'markup.unknownTag 2:10']],
    ['<p>一</p>\n  <img src=x onerror=y>', ['markup.unknownTag 2:3']],
    ['<body onload="x"><p>一</p>', ['markup.unknownTag 1:1']],
    ['<p>一<b>二</b></p>', ['markup.unknownTag 1:5', 'markup.unknownTag 1:9']],
    ['<p onclick="x">一</p>', ['markup.unknownAttribute 1:4']],
    ['<p\n  style="color:red">一</p>', ['markup.unknownAttribute 2:3']],
    ['<p class="big">一</p>', ['markup.badValue 1:4']],
    ['<td colspan="1000">', ['markup.badValue 1:5']],
    ['<section><p>一</p></section>', ['markup.badValue 1:1']],
    ['<p>1 < 2</p>', ['markup.syntax 1:6']],
    ['一', ['markup.misplaced 1:1']],
    ['<p>一</p><strong>二</strong>', ['markup.misplaced 1:9']],
    ['<section class="signature"><h1>一</h1></section>', ['markup.misplaced 1:28']],
    ['<p><span class="blank">一</span></p>', ['markup.misplaced 1:4']],
  ])('%s', (html, expected) => {
    expect(faults(html)).toEqual(expected)
  })

  it('does not let the parser move a paragraph out of a table in silence', () => {
    expect(faults('<table><tbody><tr><td>一</td></tr></tbody><p>二</p></table>')[0]).toMatch(/^markup\.misplaced 1:/)
  })

  it('refuses a table whose cells leave a hole or overlap', () => {
    const row = (cells: string) => `<tr>${cells}</tr>`
    const table = (rows: string) => `<table data-widths="1 1"><tbody>${rows}</tbody></table>`
    expect(faults(table(row('<td>一</td><td>二</td>') + row('<td colspan="2">三</td>')))).toEqual([])
    expect(faults(table(row('<td rowspan="2">一</td><td>二</td>') + row('<td>三</td>')))).toEqual([])
    expect(faults(table(row('<td>一</td><td>二</td>') + row('<td>三</td>')))).toEqual(['markup.misplaced 1:1'])
    expect(faults(table(row('<td rowspan="3">一</td><td>二</td>') + row('<td>三</td>')))).toEqual([
      'markup.misplaced 1:1',
    ])
  })

  it('reports all faults together', () => {
    expect(faults('<p id="a">一</p>\n<i>二</i>')).toHaveLength(3)
  })
})

describe('the model of a text', () => {
  it('joins lines of the template between Chinese characters and keeps one space elsewhere', () => {
    expect(blocks('<p>\n  第一行，\n  第二行 with\n  words </p>')).toEqual([
      { kind: 'paragraph', style: 'body', content: [{ kind: 'text', text: '第一行，第二行 with words' }] },
    ])
  })

  it('reads boxes, lines to write on, strong and underlined text', () => {
    expect(
      blocks('<p><span class="box">☑</span><strong>甲<u>乙</u></strong><span class="blank" data-width="3"></span></p>'),
    ).toEqual([
      {
        kind: 'paragraph',
        style: 'body',
        content: [
          { kind: 'box', ticked: true },
          { kind: 'text', text: '甲', strong: true },
          { kind: 'text', text: '乙', strong: true, underline: true },
          { kind: 'blank', width: 3 },
        ],
      },
    ])
  })

  it('keeps what people wrote as text, whatever it looks like', () => {
    const html = '<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; #eval("x")</p>'
    expect(blocks(html)).toEqual([
      {
        kind: 'paragraph',
        style: 'body',
        content: [{ kind: 'text', text: '<script>alert(1)</script> &amp; #eval("x")' }],
      },
    ])
  })
})

describe('the HTML for the screen', () => {
  const model = (inner: string): DocumentModel => {
    const reading = modelFromHtml(inner, PROPERTIES)
    if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
    return reading.model
  }

  it('has only our own tags and classes, whatever the text says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown: DocumentModel = {
          ...model('<p>一</p>'),
          blocks: [{ kind: 'paragraph', style: 'body', content: [{ kind: 'text', text }] }],
        }
        const html = htmlFromModel(shown)
        expect(html.match(/<[^>]*>/g)).toEqual([
          '<article class="tb-doc tb-doc-l3" lang="zh-CN">',
          '<p class="tb-doc-body">',
          '</p>',
          '</article>',
        ])
      }),
      { numRuns: ROUNDS, seed: 5 },
    )
  })

  it('tells a screen reader which box is ticked', () => {
    expect(htmlFromModel(model('<p><span class="box">☐</span>否</p>'))).toContain(
      'role="img" aria-label="未选">☐</span>否',
    )
  })

  it('carries the mark of a draft', () => {
    expect(htmlFromModel({ ...model('<p>一</p>'), watermark: '草稿' })).toContain(
      '<p class="tb-doc-watermark">草稿</p>',
    )
  })
})
