/** A button that asks for a file; the same file can be chosen again after it was changed. */
export interface FileButtonProps {
  name: string
  /** Endings, as the browser's dialog takes them. */
  accept: string
  main?: boolean
  onFile: (file: File) => void
}

export function FileButton({ name, accept, main = false, onFile }: FileButtonProps) {
  return (
    <label className={main ? 'tb-button tb-button-main' : 'tb-button'}>
      {name}
      <input
        type="file"
        accept={accept}
        className="tb-visually-hidden"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file) onFile(file)
        }}
      />
    </label>
  )
}
