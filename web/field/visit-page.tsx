/**
 * The quarterly visit: a questionnaire generated from what is known. When signs of harm are ticked the
 * mandatory report opens at once; both are handed in, the report without waiting for anything.
 */
import { useState } from 'react'
import type { ComponentProps } from 'react'
import type { LeftToOthers as Left } from '../../core/model/questionnaire.ts'
import { FACTS_FORM, QuestionnaireView, useSessionText } from '../../core/render/index.ts'
import type { FormStore, PlacedSection } from '../../core/render/index.ts'
import { api } from '../api/calls.ts'
import { openFacts, openForm } from '../api/open-form.ts'
import type { ConfirmedSection, Draft, GeneratedQuestionnaire, SubjectFile } from '../api/types.ts'
import { uuidV7 } from '../api/uuid.ts'
import { useApp } from '../parts/app-context.tsx'
import type { AppScope } from '../parts/app-context.tsx'
import { instantOf } from '../parts/clock.ts'
import { lazyPage } from '../parts/lazy-page.tsx'
import { DraftLine, RestoredDraft } from '../parts/draft-line.tsx'
import { SubmitFault } from '../parts/form-page.tsx'
import { LoadView } from '../parts/load-view.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { goTo, placeOf, useLeaveGuard } from '../parts/route.ts'
import { childName } from '../parts/subject-words.ts'
import { submitRecord } from '../parts/submit-record.ts'
import { useAction } from '../parts/use-action.ts'
import { workerOf } from '../parts/worker-of.ts'
import { useDraft } from '../parts/use-draft.ts'
import { useLoad } from '../parts/use-load.ts'
import { correctedFacts } from './corrected-facts.ts'
import { ReportPanel } from './report-panel.tsx'

const LeftToOthers = lazyPage(async () => (await import('../parts/left-to-others.tsx')).LeftToOthers)

export interface VisitPageProps {
  subject: string
  purpose: string
}

interface Visit {
  file: SubjectFile
  generated: GeneratedQuestionnaire
  stores: Map<string, FormStore>
  main: FormStore
  draft: { id: string; base: number; restored: Draft | null }
}

interface NoVisit {
  file: SubjectFile
  left: Left
}

export function VisitPage({ subject, purpose }: VisitPageProps) {
  const app = useApp()
  const load = useLoad(`visit ${subject} ${purpose} ${app.lang}`, () => openVisit(subject, purpose, app))
  return (
    <LoadView load={load}>
      {(visit) =>
        'main' in visit ? (
          <OneVisit key={visit.draft.id} subject={subject} visit={visit} />
        ) : (
          <>
            <PageHead title={app.say('visitTitle', { name: childName(visit.file) })} back={placeOf('child', subject)} />
            <LeftToOthers left={visit.left} alone />
          </>
        )
      }
    </LoadView>
  )
}

function OneVisit({ subject, visit }: { subject: string; visit: Visit }) {
  const { lang, say, ports, now } = useApp()
  const { main, stores, generated, file, draft } = visit
  const [id] = useState(() => uuidV7(now()))
  const action = useAction()
  const [confirmed, setConfirmed] = useState<ReadonlyMap<string, ConfirmedSection>>(new Map())
  const keeper = useDraft(main, { id: draft.id, base: draft.base, form: main.session.bundle.form.id, subject })
  const report = useReport(main)
  useLeaveGuard(keeper.state === 'unsaved' || keeper.state === 'failed', say('leave'))

  const confirm = (section: PlacedSection): void => {
    const facts = section.confirm.flatMap(({ item }) => item.fact ?? [])
    setConfirmed(new Map(confirmed).set(section.id, { section: section.id, facts, at: instantOf(now()) }))
  }
  const undo = (section: PlacedSection): void =>
    setConfirmed(new Map([...confirmed].filter(([key]) => key !== section.id)))
  const submit = async (): Promise<void> => {
    const corrected = correctedFacts(generated.questionnaire, stores.get(FACTS_FORM))
    const untouched = withoutCorrected([...confirmed.values()], corrected)
    await submitRecord({ id, store: main, subject, confirmed: untouched, corrected, filledAt: instantOf(now()) })
    await keeper.finish()
    goTo(placeOf('done', id, ...(report.sent === null ? [] : [report.sent])))
  }

  return (
    <>
      {report.open && (
        <ReportPanel
          form={report.form}
          subject={subject}
          file={file}
          facts={generated.facts}
          asOf={generated.asOf}
          foundAt={main.state('/visitAt').value}
          onSent={report.onSent}
          onBack={report.close}
        />
      )}
      {!report.open && (
        <PageHead title={say('visitTitle', { name: childName(file) })} back={placeOf('child', subject)} />
      )}
      <div className="app-page" hidden={report.open}>
        {draft.restored && <RestoredDraft draft={draft.restored} />}
        <ReportNotice report={report} />
        <QuestionnaireView
          questionnaire={generated.questionnaire}
          stores={stores}
          meta={generated.meta}
          lang={lang}
          ports={ports}
          confirmed={new Set(confirmed.keys())}
          onConfirm={confirm}
          onUndo={undo}
          busy={action.busy}
          onSubmit={() => action.run(submit)}
        />
        <Closing left={generated.questionnaire.left} fault={action.fault} draft={keeper.state} />
      </div>
    </>
  )
}

interface ClosingProps {
  left: Left | undefined
  fault: string | null
  draft: ComponentProps<typeof DraftLine>['state']
}

function Closing({ left, fault, draft }: ClosingProps) {
  return (
    <>
      {left && <LeftToOthers left={left} />}
      <SubmitFault text={fault} />
      <DraftLine state={draft} />
    </>
  )
}

function ReportNotice({ report }: { report: Report }) {
  const { say } = useApp()
  if (report.sent !== null) {
    return (
      <p className="app-good" role="status">
        {say('reportSent')} · {say('continueVisit')}
      </p>
    )
  }
  if (!report.due) return null
  return (
    <div className="app-call">
      <p>{say('reportOpen')}</p>
      <button type="button" className="tb-button" onClick={report.show}>
        {say('openReport')}
      </button>
    </div>
  )
}

interface Report {
  /** Id of the form of the report; empty where none is mounted, and then never due. */
  form: string
  due: boolean
  /** Id of the report that was sent. */
  sent: string | null
  open: boolean
  show: () => void
  close: () => void
  onSent: (record: string) => void
}

/** The engine's own word: the report is due when the assessment asks for it, and opens the moment it does. */
function useReport(main: FormStore): Report {
  const form = useApp().forms.find(({ is }) => is === 'report')?.id ?? ''
  const [setAside, putAside] = useState(false)
  const [sent, onSent] = useState<string | null>(null)
  const due = useSessionText(main, () => (needsReport(main, form) ? 'due' : '')) === 'due'
  if (!due && setAside) putAside(false)
  const open = due && sent === null && !setAside
  return { form, due, sent, open, show: () => putAside(false), close: () => putAside(true), onSent }
}

/** A corrected fact was not confirmed as unchanged. */
function withoutCorrected(sections: ConfirmedSection[], corrected: Record<string, unknown>): ConfirmedSection[] {
  return sections.map((section) => ({
    ...section,
    facts: section.facts.filter((fact) => !Object.hasOwn(corrected, fact)),
  }))
}

function needsReport(store: FormStore, form: string): boolean {
  return store.session.assessment().tasks.some((task) => task.kind === 'form' && task.form === form)
}

/** What is left to others alone where the visit brings no form for this role. */
async function openVisit(subject: string, purpose: string, app: AppScope): Promise<Visit | NoVisit> {
  const [file, generated, drafts] = await Promise.all([
    api.subject(subject),
    api.questionnaire(subject, purpose, app.lang),
    api.drafts(subject),
  ])
  const [first] = generated.questionnaire.forms
  if (!first) return { file, left: generated.questionnaire.left ?? { forms: [], parts: [] } }
  const draft = drafts.find((candidate) => candidate.form === first.id)
  const { facts, meta, asOf } = generated
  const start = { answers: {}, facts, meta, asOf, lang: app.lang, worker: workerOf(app) }
  const main = await openForm(first.id, undefined, { ...start, answers: draft?.answers ?? {} })
  const stores = new Map([[first.id, main]])
  for (const { id } of generated.questionnaire.forms.slice(1)) stores.set(id, await openForm(id, undefined, start))
  const known = openFacts(main.session.bundle, start)
  stores.set(FACTS_FORM, known)
  known.subscribe(() => main.session.know(correctedFacts(generated.questionnaire, known)))
  return {
    file,
    generated,
    stores,
    main,
    draft: {
      id: draft?.id ?? uuidV7(app.now()),
      base: draft?.revision ?? 0,
      restored: draft ?? null,
    },
  }
}
