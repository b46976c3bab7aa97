/** The mandatory report, opened in the middle of a visit: 110 first, known facts filled in, sent without approval. */
import { useState } from 'react'
import { FormView, RenderScopeProvider } from '../../core/render/index.ts'
import type { FormStore } from '../../core/render/index.ts'
import { openForm } from '../api/open-form.ts'
import type { User } from '../api/types.ts'
import { uuidV7 } from '../api/uuid.ts'
import { useApp } from '../parts/app-context.tsx'
import { instantOf } from '../parts/clock.ts'
import { SubmitFault } from '../parts/form-page.tsx'
import { LoadView } from '../parts/load-view.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { submitRecord } from '../parts/submit-record.ts'
import { useAction } from '../parts/use-action.ts'
import { useFilledAt } from '../parts/use-filled-at.ts'
import { workerOf } from '../parts/worker-of.ts'
import { useLoad } from '../parts/use-load.ts'

/** CL.reporter: a village committee, and a school. */
const REPORTER_KINDS: Record<string, string> = { CM: '4', SUP: '8', SCHOOL: '1', HEALTH: '3', ORG_WORKER: '5' }

export interface ReportPanelProps {
  /** Id of the form of the report. */
  form: string
  subject: string
  /** How the child is called on the page. */
  name: string
  facts: Record<string, unknown>
  /** Facts of a child who is not on file yet, as they were told so far, by path. */
  told: Record<string, unknown>
  asOf: string
  /** When the signs were seen, if the visit says so. */
  foundAt: unknown
  onSent: (record: string) => void
  onBack: () => void
}

export function ReportPanel(props: ReportPanelProps) {
  const { user, lang, say, now } = useApp()
  const load = useLoad(`report ${props.subject} ${lang}`, async () => {
    const store = await openForm(props.form, undefined, {
      answers: knownAnswers(user, typeof props.foundAt === 'string' ? props.foundAt : instantOf(now())),
      facts: props.facts,
      asOf: props.asOf,
      lang,
      worker: workerOf({ user, now }),
    })
    for (const { fact, pattern, server } of store.session.bundle.form.fields)
      if (fact !== undefined && !server && Object.hasOwn(props.told, fact)) store.change(pattern, props.told[fact])
    return store
  })
  return (
    <>
      <PageHead title={say('reportTitle')}>
        <p className="app-meta">{props.name}</p>
      </PageHead>
      <Call110 />
      <p className="tb-hint">{say('reportOpened')}</p>
      <LoadView load={load}>{(store) => <ReportForm {...props} store={store} />}</LoadView>
      <div>
        <button type="button" className="tb-button tb-button-quiet" onClick={props.onBack}>
          ‹ {say('backToVisit')}
        </button>
      </div>
    </>
  )
}

export function Call110() {
  const { say } = useApp()
  return (
    <div className="app-call">
      <p>
        <strong>{say('callFirst')}</strong>
      </p>
      <a className="tb-button" href="tel:110">
        {say('call110')}
      </a>
    </div>
  )
}

function ReportForm({ subject, store, onSent }: ReportPanelProps & { store: FormStore }) {
  const { lang, say, ports, now } = useApp()
  const [id] = useState(() => uuidV7(now()))
  const action = useAction()
  const filled = useFilledAt()
  const send = async (): Promise<void> => {
    await filled((filledAt) => submitRecord({ id, store, subject, confirmed: [], corrected: {}, filledAt }))
    onSent(id)
  }
  return (
    <RenderScopeProvider store={store} lang={lang} ports={ports} idPrefix="report-">
      <FormView
        paged={false}
        busy={action.busy}
        submitLabel={say('sendReport')}
        onSubmit={() => action.run(send)}
        footer={<SubmitFault text={action.fault} />}
      />
    </RenderScopeProvider>
  )
}

/** What the sign-in and the visit already tell; everything else about the child comes from the facts. */
function knownAnswers(user: User, foundAt: string): Record<string, unknown> {
  const kind = Object.hasOwn(REPORTER_KINDS, user.role) ? REPORTER_KINDS[user.role] : undefined
  return {
    foundAt,
    childKnown: true,
    reporterName: user.name,
    reporterOrg: user.org,
    ...(kind === undefined ? {} : { reporterKind: kind }),
  }
}
