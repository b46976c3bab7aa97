/** Fields of the document and the usual forms of words, put where the cursor stands. */
import { COMMON_DATA } from '../../../core/document/print-data.ts'
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

export function InsertBar({ fields, onInsert }: { fields: readonly string[]; onInsert: (words: string) => void }) {
  const say = useLetterWords()
  return (
    <>
      <fieldset className="design-chips">
        <legend className="tb-label">{say('fields')}</legend>
        {[...fields, ...Object.keys(COMMON_DATA)].map((name) => (
          <button key={name} type="button" className="design-chip" onClick={() => onInsert(`{{${name}}}`)}>
            {name}
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
