/** What differs between two versions of a file, place by place, side by side. */
import type { JsonChange } from '../../core/design/json-difference.ts'
import { useDesignWords } from './design-texts.ts'
import { shownValue } from './shown-value.ts'
import type { PlaceOf } from './use-places.ts'

export interface ChangeTableProps {
  /** What the table is called. */
  name: string
  changes: readonly JsonChange[]
  /** The file as it is after the changes. */
  after: unknown
  placeOf: PlaceOf
}

export function ChangeTable({ name, changes, after: file, placeOf }: ChangeTableProps) {
  const say = useDesignWords()
  return (
    <div className="app-scroll" tabIndex={0} role="region" aria-label={name}>
      <table className="tb-table design-changes">
        <thead>
          <tr>
            {(['place', 'before', 'after'] as const).map((column) => (
              <th key={column} scope="col">
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map(({ at, before, after }) => (
            <tr key={at}>
              <td title={at}>{placeOf(at, [file], before)}</td>
              <td>{shownValue(before)}</td>
              <td>{shownValue(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
