/** One rule that was looked at: what it says, what came of it, and the values that it read. */
import type { RuleLook, RuleRead } from '../../../../core/design/preview/rule-look.ts'
import { formatDate, formatInstant, formatValue, say as sayForm, valueWords } from '../../../../core/render/index.ts'
import type { FormBundle } from '../../../../core/model/plan.ts'
import { useApp } from '../../../parts/app-context.tsx'
import { usePreviewWords, type SayPreview } from './preview-texts.ts'

/** Values of a bundle as people read them. */
export type SayValue = (value: unknown, field: RuleRead['field']) => string

export function useValueWords(bundle: FormBundle): SayValue {
  const { lang, ports } = useApp()
  const say = usePreviewWords()
  const words = valueWords(bundle, lang, ports)
  const plain = (value: unknown): string => {
    if (value === null || value === undefined || value === '') return say('noValue')
    if (typeof value === 'boolean') return sayForm(lang, value ? 'yes' : 'no')
    if (Array.isArray(value))
      return value.every((one) => typeof one !== 'object')
        ? value.map(plain).join('、')
        : say('rows', { n: value.length })
    if (typeof value === 'object') return JSON.stringify(value)
    if (typeof value !== 'string') return String(value)
    return /^\d{4}-\d{2}-\d{2}T/.test(value) ? formatInstant(value, lang) : formatDate(value, lang)
  }
  return (value, field) => {
    if (field === null) return plain(value)
    if (field.kind === 'rows' && Array.isArray(value)) return say('rows', { n: value.length })
    return formatValue(field, value, words) || say('noValue')
  }
}

export function verdictWord(outcome: unknown, say: SayPreview): string {
  return say(outcome === true ? 'holds' : outcome === false ? 'failsToHold' : 'unknown')
}

export interface RuleViewProps {
  look: RuleLook
  sayValue: SayValue
  /** What came of it in words; left out: whether it holds. */
  outcome?: string
}

export function RuleView({ look, sayValue, outcome }: RuleViewProps) {
  const say = usePreviewWords()
  return (
    <div className="preview-rule">
      <p>
        {look.isSentence ? look.text : <code className="preview-feel">{look.text}</code>}{' '}
        <VerdictTag
          verdict={outcome === undefined ? look.outcome : undefined}
          text={outcome ?? verdictWord(look.outcome, say)}
        />
      </p>
      <ReadList reads={look.reads} sayValue={sayValue} />
    </div>
  )
}

export function ReadList({ reads, sayValue }: { reads: readonly RuleRead[]; sayValue: SayValue }) {
  const say = usePreviewWords()
  if (reads.length === 0) return null
  return (
    <dl className="preview-reads" aria-label={say('reads')}>
      {reads.map((read) => (
        <div key={`${read.of} ${read.title}`}>
          <dt>
            {read.title}
            {(read.of === 'fact' || read.of === 'param') && <span className="app-meta"> {say(`of.${read.of}`)}</span>}
          </dt>
          <dd>{sayValue(read.value, read.field)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** `verdict` undefined: neither good nor bad. */
export function VerdictTag({ verdict, text }: { verdict: unknown; text: string }) {
  const kind = verdict === true ? ' preview-yes' : verdict === false ? ' preview-no' : ''
  return <span className={`tb-tag${kind}`}>{text}</span>
}
