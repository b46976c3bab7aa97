/** A cell of a table that can be written in, with its row and column as its name. */
export interface CellProps {
  name: string
  value: string
  onChange: (value: string) => void
  wide?: boolean
}

export function Cell({ name, value, onChange, wide = false }: CellProps) {
  return (
    <input
      className={wide ? 'tb-input design-cell design-cell-wide' : 'tb-input design-cell'}
      aria-label={name}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

export function NumberCell({
  name,
  value,
  onChange,
}: {
  name: string
  value: number
  onChange: (value: number) => void
}) {
  return (
    <input
      className="tb-input design-cell"
      type="number"
      step="any"
      aria-label={name}
      value={Number.isNaN(value) ? '' : value}
      onChange={(event) => onChange(event.target.valueAsNumber)}
    />
  )
}
