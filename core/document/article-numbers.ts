/**
 * Articles of an agreement are counted where the text is read, so that an article that a
 * condition leaves out leaves no gap, and every output shows the same numbers.
 */
import type { Block, Inline } from './model.ts'

const DIGITS = '零一二三四五六七八九'

/** The blocks with `第一条　` and so on at the head of every article, counted through the whole text. */
export function withArticleNumbers(blocks: readonly Block[]): Block[] {
  let count = 0
  return blocks.map((block) => {
    if (block.kind !== 'paragraph' || block.style !== 'article') return block
    count += 1
    const number: Inline = { kind: 'text', text: `第${chineseNumeral(count)}条　`, strong: true }
    const [first, ...rest] = block.content
    if (first?.kind !== 'text' || !first.strong || first.underline) {
      return { ...block, content: [number, ...block.content] }
    }
    return { ...block, content: [{ ...first, text: number.text + first.text }, ...rest] }
  })
}

/** 1 to 99 in Chinese characters, other numbers in digits. */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) return String(value)
  const tens = Math.floor(value / 10)
  const ones = value % 10
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`
  return head + (ones === 0 ? '' : DIGITS[ones])
}
