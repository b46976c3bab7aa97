/**
 * A form being filled for a subject: loads the form, what is known and an unfinished draft, keeps the
 * draft, hands the record in and goes on to what follows from it.
 */
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { FormView, RenderScopeProvider, useNarrowScreen } from '../../core/render/index.ts'
import type { FormStore } from '../../core/render/index.ts'
import { api } from '../api/calls.ts'
import { openForm } from '../api/open-form.ts'
import type { Draft, SubjectFile } from '../api/types.ts'
import { uuidV7 } from '../api/uuid.ts'
import { useApp } from './app-context.tsx'
import { DraftLine, RestoredDrafts } from './draft-line.tsx'
import { leftFields } from './left-fields.ts'
import { LoadView } from './load-view.tsx'
import { PageHead } from './page-head.tsx'
import { goTo, placeOf, useLeaveGuard } from './route.ts'
import { todayOf } from './clock.ts'
import { changeRecord, submitRecord } from './submit-record.ts'
import { childName } from './subject-words.ts'
import { useAction } from './use-action.ts'
import { useDrafts } from './use-draft.ts'
import { useFilledAt } from './use-filled-at.ts'
import { workerOf } from './worker-of.ts'
import { useLoad } from './use-load.ts'

export interface FormPageProps {
  subject: string
  form: string
  /** Record that was handed in and is completed or put right. */
  from?: string | undefined
  /** Field to begin at. */
  startAt?: string | undefined
}

interface Opened {
  file: SubjectFile
  store: FormStore
  draft: { id: string; base: number; restored: Draft | null }
  /** The record being completed, on the revision that was seen; null for a new one. */
  amended: { id: string; revision: number } | null
}

export function FormPage({ subject, form, from, startAt }: FormPageProps) {
  const app = useApp()
  const load = useLoad(`fill ${form} ${subject} ${from ?? ''} ${app.lang}`, () => open(subject, form, from, app))
  return (
    <LoadView load={load}>
      {(opened) => <FilledForm key={opened.draft.id} subject={subject} startAt={startAt} {...opened} />}
    </LoadView>
  )
}

function FilledForm({
  subject,
  startAt,
  file,
  store,
  draft,
  amended,
}: Opened & { subject: string; startAt: string | undefined }) {
  const { lang, say, ports, now } = useApp()
  const narrow = useNarrowScreen()
  const { form } = store.session.bundle
  const [id] = useState(() => amended?.id ?? uuidV7(now()))
  const action = useAction()
  const filled = useFilledAt()
  const { id: draftId, base } = draft
  const kept = amended === null
  const drafts = useMemo(() => [{ store, id: draftId, base, subject, kept }], [store, draftId, base, subject, kept])
  const keeper = useDrafts(drafts)
  useLeaveGuard(keeper.state === 'unsaved' || keeper.state === 'failed', say('leave'))

  const submit = async (): Promise<void> => {
    if (amended) await changeRecord(amended, store)
    else await filled((filledAt) => submitRecord({ id, store, subject, confirmed: [], corrected: {}, filledAt }))
    await keeper.finish()
    goTo(placeOf('done', id))
  }
  const title = lang === 'en' ? (store.session.bundle.en[form.title] ?? form.title) : form.title
  return (
    <>
      <PageHead title={title} back={placeOf('child', subject)}>
        <p className="app-meta">
          {childName(file)} · {form.id} · {say('version', { n: form.version })}
        </p>
      </PageHead>
      <RestoredDrafts drafts={draft.restored ? [draft.restored] : []} />
      <RenderScopeProvider store={store} lang={lang} ports={ports}>
        <FormView
          paged={narrow}
          busy={action.busy}
          startAt={startAt}
          onSubmit={() => action.run(submit)}
          footer={<SubmitFault text={action.fault} />}
        />
      </RenderScopeProvider>
      <DraftLine state={keeper.state} />
    </>
  )
}

export function SubmitFault({ text }: { text: string | null }): ReactNode {
  return text === null ? null : (
    <p className="tb-error" role="alert">
      {text}
    </p>
  )
}

async function open(
  subject: string,
  form: string,
  from: string | undefined,
  app: ReturnType<typeof useApp>,
): Promise<Opened> {
  const [file, drafts, record] = await Promise.all([
    api.subject(subject),
    from === undefined ? api.drafts(subject) : [],
    from === undefined ? null : api.record(from),
  ])
  const draft = drafts.find((candidate) => candidate.form === form)
  const answers = draft?.answers ?? record?.record.answers ?? {}
  const store = await openForm(form, record?.record.version, {
    answers,
    facts: file.facts,
    asOf: todayOf(app.now()),
    lang: app.lang,
    worker: workerOf(app),
    left: () => leftFields(app, form),
  })
  return {
    file,
    store,
    draft: {
      id: draft?.id ?? uuidV7(app.now()),
      base: draft?.revision ?? 0,
      restored: draft ?? null,
    },
    amended: record === null ? null : { id: record.record.id, revision: record.record.revision },
  }
}
