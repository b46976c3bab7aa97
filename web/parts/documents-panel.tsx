/** Documents of a record: what is missing and where to enter it, a preview, the number, and the file. */
import { lazy, Suspense, useState } from 'react'
import { api, links } from '../api/calls.ts'
import type { DocumentState } from '../api/types.ts'
import { uuidV7 } from '../api/uuid.ts'
import { sayPaper } from '../papers/paper-texts.ts'
import { useApp } from './app-context.tsx'
import { LoadView } from './load-view.tsx'
import { placeOf } from './route.ts'
import { useAction } from './use-action.ts'
import { useLoad } from './use-load.ts'

/** Loaded when there is a paper to show: a phone that only visits never needs it. */
const IssuedPaper = lazy(async () => ({ default: (await import('../papers/issued-paper.tsx')).IssuedPaper }))

export interface DocumentsPanelProps {
  record: string
  subject: string
  form: string
}

export function DocumentsPanel({ record, subject, form }: DocumentsPanelProps) {
  const { say } = useApp()
  const load = useLoad(`documents ${record}`, () => api.documents(record))
  return (
    <LoadView load={load}>
      {(documents, reload) =>
        documents.length === 0 ? null : (
          <section className="app-card" aria-labelledby="documents-title">
            <h2 id="documents-title">{say('documents')}</h2>
            <ul className="app-list">
              {documents.map((document) => (
                <li key={document.id}>
                  <DocumentCard
                    record={record}
                    document={document}
                    supplement={(pointer) => placeOf('child', subject, 'fill', form, record, pointer)}
                    onChange={reload}
                  />
                </li>
              ))}
            </ul>
          </section>
        )
      }
    </LoadView>
  )
}

interface DocumentCardProps {
  record: string
  document: DocumentState
  /** Where a field of the record's form is filled again. */
  supplement: (pointer: string) => string
  onChange: () => void
}

function DocumentCard(props: DocumentCardProps) {
  const { say, names } = useApp()
  const { id, required, issued } = props.document
  const title = names.document(id)
  return (
    <article className="app-item" aria-label={title}>
      <div className="app-item-head">
        <h3>
          {title} <span className="tb-id">{id}</span>
        </h3>
        <span className="tb-tag">{say(required ? 'required' : 'optional')}</span>
      </div>
      {issued ? (
        <Suspense fallback={<p className="app-done">{say('issuedNo', { number: issued.number })}</p>}>
          <IssuedPaper id={issued.id} onVoid={props.onChange} />
        </Suspense>
      ) : (
        <DraftPaper {...props} />
      )}
    </article>
  )
}

function DraftPaper({ record, document, supplement, onChange }: DocumentCardProps) {
  const { say, now, names } = useApp()
  const [preview, setPreview] = useState(false)
  const [id] = useState(() => uuidV7(now()))
  const action = useAction()
  const issue = async (): Promise<void> => {
    await api.issue(record, document.id, id)
    onChange()
  }
  return (
    <>
      <MissingElements document={document} supplement={supplement} />
      <div className="tb-row-buttons">
        <button type="button" className="tb-button" aria-expanded={preview} onClick={() => setPreview(!preview)}>
          {say(preview ? 'closePreview' : 'preview')}
        </button>
        <a className="tb-button" href={links.preview(record, document.id, 'pdf')} target="_blank" rel="noreferrer">
          {say('previewPdf')}
        </a>
        <button
          type="button"
          className="tb-button tb-button-main"
          disabled={!document.ready || action.busy}
          onClick={() => action.run(issue)}
        >
          {say(action.busy ? 'issuing' : 'issue')}
        </button>
      </div>
      {preview && (
        <iframe
          className="app-preview"
          sandbox=""
          title={say('previewOf', { title: names.document(document.id) })}
          src={links.preview(record, document.id, 'html')}
        />
      )}
      {action.fault && (
        <p className="tb-error" role="alert">
          {action.fault}
        </p>
      )}
    </>
  )
}

function MissingElements({ document, supplement }: Pick<DocumentCardProps, 'document' | 'supplement'>) {
  const { lang, say } = useApp()
  if (document.missing.length === 0) return null
  return (
    <div className="tb-warning">
      <p>{say('missingElements')}</p>
      <ul className="tb-list">
        {document.missing.map((element) => (
          <li key={element.id}>
            <strong>{element.title}</strong>
            <span className="tb-clause">{element.source}</span>{' '}
            {(element.params ?? []).map(({ set, ...param }) => (
              <p key={param.id}>{sayPaper(lang, set ? 'paramSet' : 'paramUnset', param)}</p>
            ))}
            <a href={supplement(element.fields[0] ?? '')}>{say('goToField', { title: element.title })}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
