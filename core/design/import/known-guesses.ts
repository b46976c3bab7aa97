/**
 * Guesses that ask for something a shared fact holds already: proposed to be used instead, and taken at once where the
 * words leave no doubt. What sounds the same but is asked about somebody else is named after its part.
 */
import { questionsLike, type KnownQuestion } from '../known-questions.ts'
import type { FieldKind } from '../field-kinds.ts'
import type { FormDraft, Guess } from './draft.ts'
import { personOf } from './paper-words.ts'

const MOST_OFFERED = 4
/** Parts about somebody other than the child. */
const OTHERS =
  /父|母|监护|家长|报告人|报案|填报|填表|证人|目击|联系人|教师|老师|班主任|亲属|经办|受理|审核|审批|单位|机构|(?<!被)(欺凌|施暴|加害|侵害)/u

/** What paper calls a fact of another name. */
const ALSO_CALLED: readonly (readonly [words: RegExp, title: string])[] = [
  [/^(居民)?(身份证|证件)(号|号码)$|^公民身份号码$/u, '证件号'],
  [/^(家庭|现|居住|详细)(居住)?(住址|地址)$/u, '详细住址'],
  [/^(所在|就读)?学校(名称)?$/u, '就读学校'],
  [/联系电话|手机号|联系方式/u, '电话'],
  [/关系$/u, '与儿童关系'],
]

export function withKnownOffered(draft: FormDraft, known: readonly KnownQuestion[]): FormDraft {
  const sections = new Map(draft.sections.map(({ id, title }) => [id, title]))
  const taken = new Set<string>()
  const guesses = draft.guesses.map((guess) => {
    const section = sections.get(guess.section) ?? ''
    const offered = guess.inside === undefined ? offeredFor(guess, section, known) : []
    const sure = offered.findIndex((question) => saysTheSame(question, guess, section) && !taken.has(nameOf(question)))
    const chosen = offered[sure]
    if (chosen !== undefined) taken.add(nameOf(chosen))
    return {
      ...guess,
      ...(offered.length > 0 ? { known: offered } : {}),
      ...(chosen !== undefined ? { use: sure } : {}),
    }
  })
  return { ...draft, guesses: withTitlesApart(guesses, sections, known) }
}

function nameOf({ ref, fact }: KnownQuestion): string {
  return `${ref} ${fact}`
}

function offeredFor(guess: Guess, section: string, known: readonly KnownQuestion[]): KnownQuestion[] {
  const person = OTHERS.test(section) ? personOf(section) : ''
  const names = namesFor(guess)
  const found = [...names.map((name) => `${person}${name}`), ...names].flatMap((name) => questionsLike(known, name))
  const fitting = found.filter((question) => canStandFor(guess.kind, question.kind))
  const same = fitting.filter((question) => saysTheSame(question, guess, section))
  return [...new Map([...same, ...fitting].map((one) => [nameOf(one), one])).values()].slice(0, MOST_OFFERED)
}

/** A choice may be a list there; a signature or a table never is a fact. */
function canStandFor(guessed: FieldKind, known: FieldKind): boolean {
  const own: readonly FieldKind[] = ['signature', 'photo', 'files', 'rows', 'block']
  return !own.includes(guessed) && known !== 'block' && known !== 'rows'
}

function namesFor({ title }: Guess): string[] {
  return [title, ...ALSO_CALLED.flatMap(([words, name]) => (words.test(title) ? [name] : []))]
}

function saysTheSame({ title }: KnownQuestion, guess: Guess, section: string): boolean {
  const person = OTHERS.test(section) ? personOf(section) : ''
  return namesFor(guess).some((name) => plain(title) === plain(`${person}${name}`))
}

function plain(title: string): string {
  return title.normalize('NFKC').replace(/[\s·？?：:]+/gu, '')
}

/** Two questions of one title, or one that a known question has but is not it, are told apart by their part. */
function withTitlesApart(
  guesses: readonly Guess[],
  sections: ReadonlyMap<string, string>,
  known: readonly KnownQuestion[],
): Guess[] {
  const names = new Set(known.map(({ title }) => plain(title)))
  const seen = new Set<string>()
  return guesses.map((guess) => {
    if (guess.inside !== undefined) return guess
    const person = personOf(sections.get(guess.section) ?? '')
    const ambiguous = seen.has(plain(guess.title)) || (guess.use === undefined && names.has(plain(guess.title)))
    const named = ambiguous && person !== '' ? `${person}${guess.title}` : guess.title
    const title = freeTitle(named, seen)
    seen.add(plain(title))
    return title === guess.title ? guess : { ...guess, title }
  })
}

function freeTitle(title: string, seen: ReadonlySet<string>): string {
  if (!seen.has(plain(title))) return title
  let n = 2
  while (seen.has(plain(`${title}（${n}）`))) n++
  return `${title}（${n}）`
}
