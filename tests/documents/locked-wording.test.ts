import { describe, expect, it } from 'vitest'
import { htmlFromModel } from '../../core/document/html-from-model.ts'
import { modelFromHtml, blocksFromHtml } from '../../core/document/model-from-html.ts'
import { lockedPassages, lockedWordingFaults } from '../../server/print/locked-wording.ts'

const SHIPPED = `<h1>决定书</h1>
{{#if (is branch "A")}}
<section class="locked">
<p>依照{{#if old}}旧法{{else}}新法{{/if}}的规定，决定如下：</p>
</section>
{{/if}}
<p>{{facts}}</p>
<section class="locked">
<p>你可以自收到本决定书之日起六十日内申请行政复议。</p>
<section class="signing"><p>签名</p></section>
</section>`

describe('legal wording that an office may not change', () => {
  it('may stand in other open text, with other line breaks and beside locked passages of the office itself', () => {
    const changed = SHIPPED.replace(
      '<p>{{facts}}</p>',
      '<p>本县认为：{{facts}}</p>\n<section class="locked"><p>本县</p></section>',
    )
      .replace('决定书', '本县决定书')
      .replace('>\n<p>依照', '>\n\n  <p>依照')
    expect(lockedWordingFaults(SHIPPED, changed)).toEqual([])
  })

  it.each([
    ['a word is changed', SHIPPED.replace('六十日', '十日'), '你可以自收到本'],
    ['a passage is taken out', SHIPPED.replace(/<section class="locked">\n<p>你[\s\S]*/, ''), '你可以自收到本'],
    [
      'a passage is commented out',
      SHIPPED.replace(/(<section class="locked">\n<p>你[\s\S]*)/, '{{!-- $1 --}}'),
      '你可以自收到本',
    ],
    [
      'a passage is put into a comment of the markup',
      SHIPPED.replace(/(<section class="locked">\n<p>你[\s\S]*)/, '<!-- $1 -->'),
      '你可以自收到本',
    ],
    ['a passage is shown under another condition', SHIPPED.replace('(is branch "A")', '(is branch "B")'), '依照'],
    [
      'a passage is put under a condition',
      SHIPPED.replace(/(<section class="locked">\n<p>你[\s\S]*)/, '{{#if facts}}$1{{/if}}'),
      '你可以自收到本',
    ],
    ['a branch inside the passage is turned round', SHIPPED.replace('旧法{{else}}新法', '新法{{else}}旧法'), '依照'],
  ])('is missed when %s', (_, changed, begins) => {
    const found = lockedWordingFaults(SHIPPED, changed)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ code: 'template.lockedChanged' })
    expect(found[0]?.message).toContain(`“${begins}`)
  })

  it('is missed when passages change places, at the place of the one that stands there', () => {
    const [, conditional = '', standing = ''] =
      /(\{\{#if \(is[\s\S]*?\{\{\/if\}\}\n<p>\{\{facts)[\s\S]*?(<section class="locked">\n<p>你[\s\S]*)/.exec(
        SHIPPED,
      ) ?? []
    expect(conditional && standing).not.toBe('')
    const found = lockedWordingFaults(SHIPPED, `${standing}\n${SHIPPED.replace(standing, '')}`)
    expect(found).toHaveLength(1)
  })

  it('has a place and a hash for each passage', () => {
    const passages = lockedPassages(SHIPPED)
    expect(passages.map(({ line, conditions }) => [line, conditions])).toEqual([
      [3, ['if (is branch "A")']],
      [8, []],
    ])
    expect(new Set(passages.map(({ sha256 }) => sha256)).size).toBe(2)
  })

  it('has no passages where a template cannot be read', () => {
    expect(lockedPassages('<section class="locked">{{#if}}')).toEqual([])
    expect(lockedWordingFaults(SHIPPED, '{{')).toHaveLength(2)
  })
})

describe('the mark of locked wording', () => {
  const read = (html: string) =>
    modelFromHtml(html, { id: 'DOC-01', title: '题', layout: 'L3', issuedOn: null, watermark: null })

  it('reaches each block of the model and the screen', () => {
    const reading = read(
      '<p>一</p><section class="locked"><h2>二</h2><section class="signing"><p>三</p></section></section>',
    )
    expect(reading.ok && reading.model.blocks.map(({ kind, locked }) => [kind, locked])).toEqual([
      ['paragraph', undefined],
      ['heading', true],
      ['signing', true],
    ])
    expect(reading.ok && htmlFromModel(reading.model)).toContain('<div class="tb-doc-locked"><h2')
  })

  it('cannot stand inside locked wording, in a line or in a table', () => {
    const codes = (html: string) => {
      const reading = blocksFromHtml(html)
      return reading.ok ? [] : reading.faults.map(({ code }) => code)
    }
    expect(codes('<section class="locked"><section class="locked"><p>一</p></section></section>')).toEqual([
      'markup.misplaced',
    ])
    expect(codes('<section class="locked">一</section>')).toEqual(['markup.misplaced'])
    expect(codes('<section class="stub"><section class="locked"><p>一</p></section></section>')).toEqual([])
  })
})
