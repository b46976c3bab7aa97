/** Errors are announced at once; warnings wait their turn. */
export interface FieldFaultsProps {
  id: string
  errors: readonly string[]
  warnings: readonly string[]
}

export function FieldFaults({ id, errors, warnings }: FieldFaultsProps) {
  if (errors.length === 0 && warnings.length === 0) return null
  return (
    <div id={id}>
      {errors.map((message) => (
        <p key={message} className="tb-error" role="alert">
          {message}
        </p>
      ))}
      {warnings.map((message) => (
        <p key={message} className="tb-warning" role="status">
          {message}
        </p>
      ))}
    </div>
  )
}
