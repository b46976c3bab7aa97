/** A list of options as a table of code and text. Codes in use are not reused: what ends is given a last day. */
import type { EditorProps } from '../editing.ts'
import { Cell } from './cell.tsx'
import { jsonPart, withEntry } from './json-part.ts'
import { useRuleWords } from './rule-texts.ts'

interface CodeItem {
  code: string
  label: string
  parent?: string
}
interface CodeListFile {
  items: CodeItem[]
}

export function CodeListEditor(props: EditorProps) {
  const say = useRuleWords()
  const { value, change } = jsonPart<CodeListFile>(props, { items: [] })
  const set = (n: number, entry: Partial<CodeItem>): void =>
    change({ ...value, items: withEntry(value.items, n, entry) }, `${n} ${Object.keys(entry).join()}`)
  return (
    <div className="app-scroll" tabIndex={0} role="region" aria-label={props.part.title}>
      <table className="tb-table">
        <thead>
          <tr>
            <th scope="col">{say('code')}</th>
            <th scope="col">{say('label')}</th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {value.items.map((item, n) => (
            <tr key={n}>
              <td>
                <Cell name={`${say('code')} ${n + 1}`} value={item.code} onChange={(code) => set(n, { code })} />
              </td>
              <td>
                <Cell
                  name={`${say('label')} ${n + 1}`}
                  wide
                  value={item.label}
                  onChange={(label) => set(n, { label })}
                />
              </td>
              <td>
                <button
                  type="button"
                  className="tb-link"
                  onClick={() => change({ ...value, items: value.items.filter((_, at) => at !== n) })}
                >
                  {say('remove')}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <button
        type="button"
        className="tb-button"
        onClick={() => change({ ...value, items: [...value.items, { code: `N${value.items.length + 1}`, label: '' }] })}
      >
        {say('addRow')}
      </button>
    </div>
  )
}
