/** Fields of the document and the usual forms of words, put where the cursor stands. */
import { COMMON_DATA, type CommonName } from '../../../core/document/print-data.ts'
import { useLetterWords, type LetterText } from './letter-texts.ts'

const HELPERS: readonly (readonly [LetterText, string])[] = [
  ['helper.orBlank', '{{orBlank name}}'],
  ['helper.date', '{{date issuedAt}}'],
  ['helper.amount', '{{amount total}}'],
  ['helper.money', '{{money total}}'],
  ['helper.choice', '{{choice "/field" value}}'],
  ['helper.if', '{{#if name}}……{{/if}}'],
  ['helper.each', '{{#each rows}}<p>{{this}}</p>{{/each}}'],
]

export interface InsertBarProps {
  /** Fields of the letter by name, with what they are called. */
  fields: readonly { name: string; title: string }[]
  onInsert: (words: string) => void
}

export function InsertBar({ fields, onInsert }: InsertBarProps) {
  const say = useLetterWords()
  const common = Object.keys(COMMON_DATA).map((name) => ({ name, title: say(`common.${name as CommonName}`) }))
  return (
    <>
      <fieldset className="design-chips">
        <legend className="tb-label">{say('fields')}</legend>
        {[...fields, ...common].map(({ name, title }) => (
          <button key={name} type="button" className="design-chip" title={name} onClick={() => onInsert(`{{${name}}}`)}>
            {title}
          </button>
        ))}
      </fieldset>
      <fieldset className="design-chips">
        <legend className="tb-label">{say('helpers')}</legend>
        {HELPERS.map(([text, words]) => (
          <button key={text} type="button" className="design-chip" onClick={() => onInsert(words)}>
            {say(text)}
          </button>
        ))}
      </fieldset>
    </>
  )
}
