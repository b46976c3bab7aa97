/** The documents that a form produces, each with its condition. */
import type { ConditionField } from '../../../../core/design/condition.ts'
import { ConditionEditor } from '../condition-editor.tsx'
import { TextInput } from '../inputs.tsx'
import type { HeadProps } from './head-props.ts'
import { useHeadWords } from './head-texts.ts'

export function DocumentList({ head, fields, set }: HeadProps & { fields: readonly ConditionField[] }) {
  const say = useHeadWords()
  const documents = head.documents ?? []
  type Entry = (typeof documents)[number]
  const change = (next: readonly Entry[], run: string): void =>
    set({ documents: next.length > 0 ? [...next] : undefined }, `documents ${run}`)
  const replace = (n: number, entry: Entry, what: string): void =>
    change(
      documents.map((one, at) => (at === n ? entry : one)),
      `${n} ${what}`,
    )
  return (
    <fieldset className="tb-field">
      <legend className="tb-label">{say('documents')}</legend>
      {documents.map((entry, n) => (
        <div key={n} className="design-rule">
          <TextInput title={say('document')} value={entry.id} onChange={(id) => replace(n, { ...entry, id }, 'id')} />
          <ConditionEditor
            title={say('when')}
            value={entry.when}
            fields={fields}
            onChange={(when) => {
              const { when: _, ...rest } = entry
              replace(n, when === undefined ? rest : { ...entry, when }, 'when')
            }}
          />
          <button
            type="button"
            className="tb-button tb-button-quiet"
            onClick={() =>
              change(
                documents.filter((_, at) => at !== n),
                `-${n}`,
              )
            }
          >
            {say('remove')}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="tb-button"
        onClick={() => change([...documents, { id: 'DOC-01' }], `+${documents.length}`)}
      >
        {say('addDocument')}
      </button>
    </fieldset>
  )
}
