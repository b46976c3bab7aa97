/** The band of a child in a list: known colours carry their own words. */
import { BandChip } from '../../core/render/index.ts'
import { useApp } from './app-context.tsx'

const WORDS: Record<string, readonly [zh: string, en: string, colour: string]> = {
  GREEN: ['绿色 低风险', 'green', 'green'],
  YELLOW: ['黄色 中风险', 'yellow', 'yellow'],
  RED: ['红色 高风险', 'red', 'red'],
  LOW: ['一般', 'low', 'green'],
  MID: ['关注', 'medium', 'yellow'],
  HIGH: ['重点', 'high', 'red'],
}

export function BandLabel({ band }: { band: string }) {
  const { lang } = useApp()
  const words = Object.hasOwn(WORDS, band) ? WORDS[band] : undefined
  return <BandChip band={band} title={words?.[lang === 'en' ? 1 : 0] ?? band} colour={words?.[2]} />
}
