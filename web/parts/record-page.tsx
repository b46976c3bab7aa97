/** A record: what followed from it and why, its documents, and the answers as they were given, under its version. */
import { useMemo } from 'react'
import { AssessmentView, ReadView, formatInstant } from '../../core/render/index.ts'
import type { Assessment } from '../../core/model/assessment.ts'
import type { FormBundle } from '../../core/model/plan.ts'
import { api, links } from '../api/calls.ts'
import type { RecordFile } from '../api/types.ts'
import { useApp } from './app-context.tsx'
import { lazyPage } from './lazy-page.tsx'
import { LoadView } from './load-view.tsx'
import { PageHead } from './page-head.tsx'
import { PrintLink } from './print-link.tsx'
import { placeOf } from './route.ts'
import { useLoad } from './use-load.ts'

const DocumentsPanel = lazyPage(async () => (await import('./documents-panel.tsx')).DocumentsPanel)
const WordPanel = lazyPage(async () => (await import('../papers/word-panel.tsx')).WordPanel)

export function RecordPage({ id }: { id: string }) {
  const { lang } = useApp()
  const load = useLoad(`record ${id} ${lang}`, () => api.record(id))
  return <LoadView load={load}>{(file) => <OneRecord file={file} />}</LoadView>
}

function OneRecord({ file }: { file: RecordFile }) {
  const { lang, say, ports } = useApp()
  const { record, bundle, assessment } = file
  const confirmed = useMemo(() => new Set(record.confirmed.flatMap((section) => section.facts)), [record])
  return (
    <>
      <PageHead
        title={titleIn(bundle, lang)}
        back={placeOf('child', record.subject)}
        beside={<PrintLink href={links.recordPrint(record.id)} text="printRecord" />}
      >
        <p className="app-meta">
          {say('submittedBy', { name: record.by, date: formatInstant(record.submittedAt, lang) })}
        </p>
      </PageHead>
      <Consequences bundle={bundle} assessment={assessment} />
      <DocumentsPanel record={record.id} subject={record.subject} form={record.form} />
      <WordPanel record={record.id} form={record.form} />
      <h2>{say('answersGiven')}</h2>
      <ReadView
        bundle={bundle}
        assessment={assessment}
        confirmedFacts={confirmed}
        derived={record.derived}
        lang={lang}
        ports={ports}
      />
    </>
  )
}

/** Straight after handing in: one part for each record that was sent. */
export function DonePage({ ids }: { ids: readonly string[] }) {
  const { lang, say } = useApp()
  const load = useLoad(`done ${ids.join(' ')} ${lang}`, () => Promise.all(ids.map(api.record)))
  return (
    <LoadView load={load}>
      {(files) => (
        <>
          <PageHead title={say('submitted')} back={placeOf('child', files[0]?.record.subject ?? '')} />
          {files.map((file) => (
            <section key={file.record.id} className="tb-assessment" aria-label={titleIn(file.bundle, lang)}>
              <p className="app-good" role="status">
                {say('submittedText', { title: titleIn(file.bundle, lang) })}
              </p>
              <Consequences bundle={file.bundle} assessment={file.assessment} />
              <DocumentsPanel record={file.record.id} subject={file.record.subject} form={file.record.form} />
              <p>
                <a href={placeOf('record', file.record.id)}>{say('seeAnswers')}</a>
              </p>
            </section>
          ))}
          <a className="tb-button tb-button-main" href={placeOf('child', files[0]?.record.subject ?? '')}>
            {say('toChild')}
          </a>
        </>
      )}
    </LoadView>
  )
}

function Consequences({ bundle, assessment }: { bundle: FormBundle; assessment: Assessment }) {
  const { lang, names, ports } = useApp()
  return (
    <AssessmentView
      bundle={bundle}
      assessment={assessment}
      names={names}
      lang={lang}
      ports={ports}
      showDocuments={false}
    />
  )
}

export function titleIn(bundle: FormBundle, lang: string): string {
  const { title } = bundle.form
  return lang === 'en' ? (bundle.en[title] ?? title) : title
}
