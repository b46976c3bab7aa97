/**
 * A visit, quarterly or the first: a questionnaire generated from what is known, whose forms are handed in together.
 * When signs of harm are ticked the mandatory report opens at once and is sent without waiting for anything.
 */
import { useCallback, useState, useSyncExternalStore } from 'react'
import type { ComponentProps } from 'react'
import type { FormBundle } from '../../core/model/plan.ts'
import type { LeftToOthers as Left } from '../../core/model/questionnaire.ts'
import { asksFor, FACTS_FORM, QuestionnaireView } from '../../core/render/index.ts'
import type { FormStore, PlacedSection } from '../../core/render/index.ts'
import { api } from '../api/calls.ts'
import { openFacts, openForm } from '../api/open-form.ts'
import type { ConfirmedSection, Draft, GeneratedQuestionnaire } from '../api/types.ts'
import { uuidV7 } from '../api/uuid.ts'
import { useApp } from '../parts/app-context.tsx'
import type { AppScope } from '../parts/app-context.tsx'
import { instantOf } from '../parts/clock.ts'
import { lazyPage } from '../parts/lazy-page.tsx'
import { leftFields } from '../parts/left-fields.ts'
import { DraftLine, RestoredDrafts } from '../parts/draft-line.tsx'
import { SubmitFault } from '../parts/form-page.tsx'
import { LoadView } from '../parts/load-view.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { goTo, placeOf, useLeaveGuard } from '../parts/route.ts'
import { childName } from '../parts/subject-words.ts'
import { submitTogether } from '../parts/submit-record.ts'
import { useAction } from '../parts/use-action.ts'
import { workerOf } from '../parts/worker-of.ts'
import { useDrafts } from '../parts/use-draft.ts'
import type { DraftPlace } from '../parts/use-draft.ts'
import { useFilledAt } from '../parts/use-filled-at.ts'
import { useLoad } from '../parts/use-load.ts'
import { correctedFacts } from './corrected-facts.ts'
import { ReportPanel } from './report-panel.tsx'
import { shareAnswers, toldFacts } from './shared-answers.ts'

const LeftToOthers = lazyPage(async () => (await import('../parts/left-to-others.tsx')).LeftToOthers)

export interface VisitPageProps {
  subject: string
  purpose: 'quarterly' | 'first'
  /** A child who is not on file yet. */
  fresh?: boolean
}

interface Visit {
  title: string
  name: string
  generated: GeneratedQuestionnaire
  stores: Map<string, FormStore>
  main: FormStore
  /** Of the forms, in the order in which they ask; the main one first. */
  drafts: DraftPlace[]
  restored: Draft[]
}

interface NoVisit {
  title: string
  left: Left
}

export function VisitPage(props: VisitPageProps) {
  const app = useApp()
  const { subject, purpose, fresh = false } = props
  const load = useLoad(`visit ${subject} ${purpose} ${app.lang}`, () => openVisit(props, app))
  const back = fresh ? placeOf('children') : placeOf('child', subject)
  return (
    <LoadView load={load}>
      {(visit) =>
        'main' in visit ? (
          <OneVisit key={visit.drafts[0]?.id} subject={subject} visit={visit} back={back} fresh={fresh} />
        ) : (
          <>
            <PageHead title={visit.title} back={back} />
            <LeftToOthers left={visit.left} alone />
          </>
        )
      }
    </LoadView>
  )
}

interface OneVisitProps {
  subject: string
  visit: Visit
  back: string
  fresh: boolean
}

function OneVisit({ subject, visit, back, fresh }: OneVisitProps) {
  const { lang, say, ports, now } = useApp()
  const { main, stores, generated, drafts } = visit
  const { ids, send } = useHandIn(visit, subject)
  const action = useAction()
  const [confirmed, setConfirmed] = useState<ReadonlyMap<string, ConfirmedSection>>(new Map())
  const keeper = useDrafts(drafts)
  const report = useReport(drafts)
  useLeaveGuard(keeper.state === 'unsaved' || keeper.state === 'failed', say('leave'))

  const confirm = (section: PlacedSection): void => {
    const facts = section.confirm.flatMap(({ item }) => item.fact ?? [])
    setConfirmed(new Map(confirmed).set(section.id, { section: section.id, facts, at: instantOf(now()) }))
  }
  const undo = (section: PlacedSection): void =>
    setConfirmed(new Map([...confirmed].filter(([key]) => key !== section.id)))
  const submit = async (): Promise<void> => {
    await send([...confirmed.values()])
    await keeper.finish()
    goTo(placeOf('done', ...ids, ...(report.sent === null ? [] : [report.sent])))
  }

  return (
    <>
      {report.open && (
        <ReportPanel
          form={report.form}
          subject={subject}
          name={visit.name}
          facts={generated.facts}
          told={fresh ? toldFacts(main) : {}}
          asOf={generated.asOf}
          foundAt={main.state('/visitAt').value}
          onSent={report.onSent}
          onBack={report.close}
        />
      )}
      {!report.open && <PageHead title={visit.title} back={back} />}
      <div className="app-page" hidden={report.open}>
        <RestoredDrafts drafts={visit.restored} />
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

/** Hands in all forms of the visit. */
function useHandIn({ generated, stores, drafts }: Visit, subject: string) {
  const { now } = useApp()
  const [ids] = useState(() => drafts.map(() => uuidV7(now())))
  const filled = useFilledAt()
  const send = (sections: ConfirmedSection[]): Promise<void> => {
    const corrected = correctedFacts(generated.questionnaire, stores.get(FACTS_FORM))
    const sent = { subject, confirmed: withoutCorrected(sections, corrected) }
    const parts = drafts.map(({ store }, at) => ({
      ...sent,
      id: ids[at] ?? '',
      store,
      corrected: at === 0 ? corrected : {},
    }))
    return filled((filledAt) => submitTogether(parts.map((part) => ({ ...part, filledAt }))))
  }
  return { ids, send }
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

/** The engine's own word: the report is due when what it says of any form asks for it, and opens the moment it does. */
function useReport(forms: readonly DraftPlace[]): Report {
  const form = useApp().forms.find(({ is }) => is === 'report')?.id ?? ''
  const [setAside, putAside] = useState(false)
  const [sent, onSent] = useState<string | null>(null)
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = forms.map(({ store }) => store.subscribe(listener))
      return () => stops.forEach((stop) => stop())
    },
    [forms],
  )
  const due = useSyncExternalStore(subscribe, () => forms.some(({ store }) => needsReport(store, form)))
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
async function openVisit({ subject, purpose, fresh = false }: VisitPageProps, app: AppScope): Promise<Visit | NoVisit> {
  const [file, generated, kept] = await Promise.all([
    fresh ? null : api.subject(subject),
    api.questionnaire(fresh ? null : subject, purpose, app.lang),
    api.drafts(subject),
  ])
  const name = file === null ? app.say('newChild') : childName(file)
  const title = app.say(purpose === 'first' ? 'firstTitle' : 'visitTitle', { name })
  const { facts, meta, asOf, questionnaire } = generated
  const start = { answers: {}, facts, meta, asOf, lang: app.lang, worker: workerOf(app) }
  const stores = new Map<string, FormStore>()
  const drafts: DraftPlace[] = []
  const restored: Draft[] = []
  for (const { id: form } of questionnaire.forms) {
    const draft = kept.find((candidate) => candidate.form === form)
    const store = await openForm(form, undefined, {
      ...start,
      answers: draft?.answers ?? {},
      left: (bundle) => new Map([...leftFields(app, form), ...onceBefore(bundle, drafts)]),
    })
    stores.set(form, store)
    drafts.push({ store, subject, id: draft?.id ?? uuidV7(app.now()), base: draft?.revision ?? 0 })
    if (draft) restored.push(draft)
  }
  const main = drafts[0]?.store
  if (!main) return { title, left: questionnaire.left ?? { forms: [], parts: [] } }
  stores.set(FACTS_FORM, openFacts(main.session.bundle, start))
  shareAnswers(questionnaire, stores)
  return { title, name, generated, stores, main, drafts, restored }
}

/** Fields of a form that an earlier one asks once for all: what is missing is said there. */
function onceBefore({ form }: FormBundle, before: readonly DraftPlace[]): [string, string][] {
  const asked = form.fields.filter(
    (field) => field.once && before.some(({ store }) => asksFor(field, store.session.bundle)),
  )
  return asked.map(({ pattern }) => [pattern, ''])
}
