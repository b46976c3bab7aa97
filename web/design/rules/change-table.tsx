/** What a file would change, place by place. */
import type { JsonChange } from '../../../core/design/json-difference.ts'
import { useDesignWords } from '../design-texts.ts'

export function ChangeTable({ changes }: { changes: readonly JsonChange[] }) {
  const say = useDesignWords()
  return (
    <div className="app-scroll" tabIndex={0} role="region" aria-label={say('compare')}>
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
              <td>{at}</td>
              <td>{shown(before)}</td>
              <td>{shown(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function shown(value: unknown): string {
  if (value === undefined) return '—'
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1)
}
