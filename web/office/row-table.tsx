/** A plain table that scrolls sideways by itself where it must. */
import type { ReactNode } from 'react'
import { useApp } from '../parts/app-context.tsx'

export interface RowTableProps {
  title: string
  heads: readonly string[]
  rows: readonly { key: string; cells: readonly ReactNode[] }[]
}

export function RowTable({ title, heads, rows }: RowTableProps) {
  const { say } = useApp()
  if (rows.length === 0) return <p className="tb-empty">{say('noRows')}</p>
  return (
    <div className="app-card app-scroll" tabIndex={0} role="region" aria-label={title}>
      <table className="tb-table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {row.cells.map((cell, i) => (
                <td key={i}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
