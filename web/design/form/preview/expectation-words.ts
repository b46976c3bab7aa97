/** What an example expects and what was found, as an administrator reads it: titles for pointers and codes. */
import { differences } from '../../../../core/cases/match.ts'
import type { Expectation } from '../../../../core/design/preview/expectations.ts'
import { isJsonObject } from '../../../../core/model/json.ts'
import type { FormBundle } from '../../../../core/model/plan.ts'
import type { Language } from '../../../../core/model/session.ts'
import { say as sayForm } from '../../../../core/render/index.ts'
import { translated } from '../../../../core/design/preview/rule-look.ts'
import type { ExampleText, SayExample } from './example-texts.ts'
import { issueText, questionTitle } from './issue-words.ts'

export interface ExpectationWords {
  /** What is compared: 监护风险 · 等级 */
  title(path: string): string
  expected(path: string, pattern: unknown): string
  found(path: string, expected: unknown, got: unknown): string
  expectation(expectation: Expectation): { title: string; text: string }
}

interface Naming {
  bundle: FormBundle
  lang: Language
  say: SayExample
}

export function expectationWords(bundle: FormBundle, lang: Language, say: SayExample): ExpectationWords {
  const naming: Naming = { bundle, lang, say }
  return {
    title: (path) => pathTitle(path, naming),
    expected: (path, pattern) => patternText(path, pattern, naming),
    found: (path, expected, got) => foundText(path, expected, got, naming),
    expectation({ kind, of, said, path, pattern }) {
      const title = kind === 'shown' || kind === 'hidden' ? say(`kind.${kind}`) : pathTitle(path, naming)
      if (kind === 'issue') return { title, text: issueText({ path: of, code: said[0] }, naming) }
      const text =
        kind === 'task' || kind === 'shown' || kind === 'hidden'
          ? listText(
              said.map((one) => valueText(path, one, naming)),
              lang,
            )
          : patternText(path, pattern, naming)
      return { title, text }
    },
  }
}

const WHOLE: Readonly<Record<string, ExampleText>> = {
  valid: 'kind.valid',
  visible: 'kind.shown',
  issues: 'kind.issue',
  tasks: 'kind.task',
  documents: 'documents',
  answers: 'answers',
  calculated: 'kind.value',
  params: 'params',
}
const OF_SCORE: Readonly<Record<string, ExampleText>> = {
  status: 'kind.status',
  score: 'kind.score',
  finalBand: 'kind.band',
  triggers: 'kind.trigger',
}

function pathTitle(path: string, { bundle, lang, say }: Naming): string {
  const [whole = '', id, part = ''] = path.split('.')
  const word = WHOLE[whole]
  if (id === undefined) return word ? say(word) : path
  if (whole === 'scores') {
    const said = OF_SCORE[part]
    return `${id} ${translated({ bundle, lang }, bundle.instruments[id]?.title ?? '')} · ${said ? say(said) : part}`
  }
  if (whole === 'decisions') {
    const said = part === 'outcomes' ? say('kind.decision') : part
    return `${id} ${translated({ bundle, lang }, bundle.decisions[id]?.title ?? '')} · ${said}`
  }
  if (whole === 'calculated' || whole === 'answers') {
    return `${word ? say(word) : whole} · ${questionTitle(id.startsWith('/') ? id : `/${id}`, { bundle, lang })}`
  }
  return path
}

/** A scalar at a path: pointers, bands and outcomes by their titles. */
function valueText(path: string, value: unknown, naming: Naming): string {
  const { bundle, lang, say } = naming
  if (value === null || value === undefined || value === '') return say('nothing')
  if (typeof value === 'boolean') return sayForm(lang, value ? 'yes' : 'no')
  if (path === 'issues' && isJsonObject(value)) return issueText(value, naming)
  if (isJsonObject(value)) {
    const parts = Object.values(value).map((one) => patternText('', one, naming))
    return parts.join(' ')
  }
  if (typeof value !== 'string') return JSON.stringify(value)
  if (path === 'visible' || value.startsWith('/')) return questionTitle(value, naming)
  const [whole = '', id = ''] = path.split('.')
  const titles =
    whole === 'scores'
      ? [...(bundle.instruments[id]?.bands ?? []), ...(bundle.instruments[id]?.triggers ?? [])]
      : [
          ...(bundle.decisions[id]?.outcomes ?? []).map(({ code, title }) => ({ id: code, title })),
          ...(bundle.decisions[id]?.benefits ?? []),
        ]
  const title = titles.find((one) => one.id === value)?.title ?? value
  return translated({ bundle, lang }, title)
}

function patternText(path: string, pattern: unknown, naming: Naming): string {
  const { lang, say } = naming
  if (Array.isArray(pattern))
    return listText(
      pattern.map((one) => valueText(path, one, naming)),
      lang,
    )
  if (!isJsonObject(pattern)) return valueText(path, pattern, naming)
  const parts = Object.entries(pattern).map(([key, wanted]) => {
    const list = Array.isArray(wanted) ? wanted : [wanted]
    const what =
      list.length === 0
        ? say('nothing')
        : listText(
            list.map((one) => valueText(path, one, naming)),
            lang,
          )
    switch (key) {
      case 'contains':
      case 'excludes':
      case 'equals':
      case 'oneOf':
      case 'near':
      case 'date':
        return say(key, { what })
      case 'absent':
        return say(wanted === true ? 'empty' : 'filled')
      case 'nonEmpty':
        return say(wanted === true ? 'filled' : 'empty')
      default:
        return `${questionTitle(key, naming)} ${patternText(path, wanted, naming)}`
    }
  })
  return parts.join(lang === 'en' ? '; ' : '；')
}

/** Of a long list only what makes the difference. */
function foundText(path: string, expected: unknown, got: unknown, naming: Naming): string {
  const { lang, say } = naming
  const entries = Array.isArray(got) ? (got as unknown[]) : []
  const stands = (pattern: unknown): boolean => entries.some((entry) => differences(entry, pattern, '').length === 0)
  const [operator = '', wanted] = isJsonObject(expected) ? (Object.entries(expected)[0] ?? []) : []
  if ((operator === 'contains' || operator === 'excludes') && Array.isArray(wanted)) {
    const at = wanted.filter((pattern) => stands(pattern) === (operator === 'excludes'))
    const what = listText(
      at.map((one) => valueText(path, one, naming)),
      lang,
    )
    return say(operator === 'contains' ? 'lacks' : 'has', { what })
  }
  if (Array.isArray(got)) {
    return entries.length === 0
      ? say('nothing')
      : listText(
          entries.map((one) => valueText(path, one, naming)),
          lang,
        )
  }
  return valueText(path, got, naming)
}

function listText(parts: readonly string[], lang: Language): string {
  return parts.join(lang === 'en' ? ', ' : '、')
}
