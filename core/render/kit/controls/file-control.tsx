/** Files and photos. They go out through a port at once; the answer holds references only. */
import { useState } from 'react'
import { isJsonObject } from '../../../model/json.ts'
import { controlAria } from '../control.ts'
import type { ControlProps, FileRef } from '../control.ts'

export function FileControl(props: ControlProps) {
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const many = props.plan.kind === 'files'
  const photo = props.plan.widget === 'photo'
  const files = fileRefs(props.value)
  const max = many ? (props.plan.limits.maxItems ?? 9) : 1
  const { upload } = props.ports

  const send = async (picked: File[]): Promise<void> => {
    if (!upload || picked.length === 0) return
    setBusy(true)
    setFailed(false)
    try {
      const sent = await Promise.all(picked.slice(0, max - files.length).map(upload))
      props.onChange(many ? [...files, ...sent] : sent[0])
    } catch {
      setFailed(true)
    }
    setBusy(false)
    props.onBlur()
  }
  const remove = (file: FileRef): void => {
    const rest = files.filter((other) => other.id !== file.id)
    props.onChange(many && rest.length > 0 ? rest : undefined)
  }

  return (
    <div className="tb-files">
      <FileList files={files} props={props} onRemove={remove} />
      {upload && files.length < max && (
        <input
          {...controlAria(props)}
          type="file"
          className="tb-input"
          disabled={busy}
          multiple={many}
          accept={photo ? 'image/*' : undefined}
          capture={photo ? 'environment' : undefined}
          onChange={(event) => {
            void send([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
      )}
      {busy && <p role="status">{props.say('uploading')}</p>}
      {!upload && <p className="tb-hint">{props.say('uploadOff')}</p>}
      {failed && (
        <p className="tb-error" role="alert">
          {props.say('uploadFailed')}
        </p>
      )}
    </div>
  )
}

function FileList({
  files,
  props,
  onRemove,
}: {
  files: readonly FileRef[]
  props: ControlProps
  onRemove: (file: FileRef) => void
}) {
  if (files.length === 0) return null
  const href = props.ports.fileHref
  return (
    <ul className="tb-file-list">
      {files.map((file) => (
        <li key={file.id}>
          {href ? <a href={href(file.id)}>{file.name}</a> : <span>{file.name}</span>}
          <button
            type="button"
            className="tb-button tb-button-quiet"
            aria-label={props.say('removeFile', { name: file.name })}
            onClick={() => onRemove(file)}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  )
}

function fileRefs(value: unknown): FileRef[] {
  const list: unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value]
  return list.filter((item): item is FileRef => isJsonObject(item) && typeof item['id'] === 'string')
}
