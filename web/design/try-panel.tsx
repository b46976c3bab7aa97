/** Filling a form of the design with live rules, as a phone or a desk shows it, and what follows from the answers. */
import { useState } from 'react'
import type { Part } from '../../core/design/part.ts'
import type { Assessment } from '../../core/model/assessment.ts'
import type { FormBundle } from '../../core/model/plan.ts'
import { AssessmentView, FormView, RenderScopeProvider, type FormStore } from '../../core/render/index.ts'
import { storeOf } from '../api/open-form.ts'
import { useApp } from '../parts/app-context.tsx'
import { todayOf } from '../parts/clock.ts'
import { LoadView } from '../parts/load-view.tsx'
import { useLoad } from '../parts/use-load.ts'
import { FaultList } from './check-panel.tsx'
import { designApi, validatorHref } from './design-api.ts'
import { useDesignWords } from './design-texts.ts'
import { draftedForm } from './form-faults.ts'
import { ScreenChoice, type Screen } from './screen-choice.tsx'
import type { Desk } from './use-design.ts'
import { useWork } from './use-work.ts'

export interface TryPanelProps {
  desk: Desk
  /** The part that is open; a form is tried at once. */
  part: Part | undefined
  parts: readonly Part[]
  onOpen: (path: string) => void
}

export function TryPanel({ desk, part, parts, onOpen }: TryPanelProps) {
  const { now, lang } = useApp()
  const say = useDesignWords()
  const forms = parts.filter(({ kind }) => kind === 'form')
  const [form, setForm] = useState(part?.kind === 'form' ? part.id : (forms[0]?.id ?? ''))
  const [screen, setScreen] = useState<Screen>('phone')
  const load = useLoad(`try ${desk.id} ${form} ${lang}`, async () => {
    await desk.flush()
    const bundle = await draftedForm(desk.id, form)
    if ('faults' in bundle) return bundle
    const start = { answers: {}, facts: {}, asOf: todayOf(now()), lang }
    return { bundle, store: await storeOf(bundle, validatorHref(desk.id, form, bundle.form.hash), start) }
  })
  return (
    <section aria-label={say('try')}>
      <p className="app-meta">{say('tryHint')}</p>
      <div className="tb-row-buttons">
        <select
          className="tb-input tb-input-short"
          aria-label={say('kind.form')}
          value={form}
          onChange={(event) => setForm(event.target.value)}
        >
          {forms.map((one) => (
            <option key={one.path} value={one.id}>
              {one.id} {one.title}
            </option>
          ))}
        </select>
        <ScreenChoice screen={screen} onScreen={setScreen} />
      </div>
      <LoadView load={load}>
        {(opened) =>
          'faults' in opened ? (
            <div className="tb-warning" role="alert">
              <p>{say('notYet')}</p>
              <FaultList faults={opened.faults} desk={desk} onOpen={onOpen} />
            </div>
          ) : (
            <Filling key={screen} desk={desk} screen={screen} {...opened} />
          )
        }
      </LoadView>
    </section>
  )
}

interface FillingProps {
  desk: Desk
  screen: 'phone' | 'desk'
  bundle: FormBundle
  store: FormStore
}

function Filling({ desk, screen, bundle, store }: FillingProps) {
  const { lang, ports, names, now } = useApp()
  const say = useDesignWords()
  const work = useWork()
  const [result, setResult] = useState<Assessment | null>(null)
  const assess = async (): Promise<void> => {
    const { answers } = store.session.assessment()
    const trial = { form: bundle.form.id, answers, asOf: todayOf(now()) }
    setResult(await designApi.assess(desk.id, trial))
  }
  return (
    <>
      <div className={screen === 'phone' ? 'design-phone' : 'design-wide'}>
        <RenderScopeProvider store={store} lang={lang} ports={ports}>
          <FormView
            paged={screen === 'phone'}
            busy={work.busy}
            submitLabel={say('results')}
            onSubmit={() => work.run(assess)}
          />
        </RenderScopeProvider>
      </div>
      {work.fault && (
        <p className="tb-error" role="alert">
          {work.fault}
        </p>
      )}
      {result && (
        <section className="app-card" aria-label={say('results')}>
          <h3>{say('results')}</h3>
          <AssessmentView
            bundle={bundle}
            assessment={result}
            names={names}
            lang={lang}
            ports={ports}
            showDocuments={true}
          />
        </section>
      )}
    </>
  )
}
