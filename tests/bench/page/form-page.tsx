/** Runs in the browser: mounts the long form twice, by the renderer and by hand, and types into it. */
import { createRoot } from 'react-dom/client'
import { flushSync } from 'react-dom'
import { openSession } from '../../../core/engine/index.ts'
import type { FieldPlan, FormBundle } from '../../../core/model/plan.ts'
import type { AnswerValidator } from '../../../core/model/session.ts'
import { createFormStore, FormView, guardFormily, RenderScopeProvider } from '../../../core/render/index.ts'
import { mountByHand } from './hand-written.ts'
import { laidOut, typed, typeInto } from './typing.ts'

export interface Screen {
  /** Milliseconds until what is first on the screen is laid out. */
  firstMs: number
  /** Milliseconds until every field that is shown stands in the page. */
  wholeMs: number
  /** Milliseconds of script and layout for each key pressed. */
  keysMs: number[]
}

const KEYS = 60
const PATIENCE_MS = 20_000
const TYPED_INTO = 's0Name'

export async function measureRenderer(bundle: FormBundle, validate: AnswerValidator): Promise<Screen> {
  guardFormily()
  const host = newHost()
  const start = performance.now()
  const session = openSession(bundle, { answers: {}, facts: {}, asOf: '2026-11-24', lang: 'zh-CN' }, validate)
  const store = createFormStore(session)
  const root = createRoot(host)
  flushSync(() =>
    root.render(
      <RenderScopeProvider store={store} lang="zh-CN" ports={{ now: () => 1_795_482_000_000 }}>
        <FormView paged={false} busy={false} onSubmit={() => undefined} />
      </RenderScopeProvider>,
    ),
  )
  const firstMs = laidOut(host) - start
  const wholeMs = (await everyField(host, bundle)) - start
  const keysMs = await typeInto(textField(`q-${TYPED_INTO}`), KEYS)
  if (session.draft()[TYPED_INTO] !== typed(KEYS)) throw new Error('the form did not take what was typed')
  root.unmount()
  store.close()
  host.remove()
  return { firstMs, wholeMs, keysMs }
}

export async function measureByHand(bundle: FormBundle): Promise<Screen> {
  const host = newHost()
  const start = performance.now()
  const answers = mountByHand(host, bundle.form.fields)
  const firstMs = laidOut(host) - start
  const wholeMs = (await everyField(host, bundle)) - start
  const keysMs = await typeInto(textField(`q-${TYPED_INTO}`), KEYS)
  if (answers[TYPED_INTO] !== typed(KEYS)) throw new Error('the page did not take what was typed')
  host.remove()
  return { firstMs, wholeMs, keysMs }
}

function newHost(): HTMLElement {
  const host = document.createElement('main')
  document.body.append(host)
  return host
}

/** @returns when the last of the fields that are shown at the start was there. */
async function everyField(host: HTMLElement, bundle: FormBundle): Promise<number> {
  const ids = bundle.form.fields.filter(isShownFirst).map(({ key }) => `q-${key}`)
  const until = performance.now() + PATIENCE_MS
  for (;;) {
    const missing = ids.find((id) => document.getElementById(id) === null)
    if (missing === undefined) return laidOut(host)
    if (performance.now() > until) throw new Error(`field ${missing} never came`)
    await new Promise((resolve) => setTimeout(resolve))
  }
}

function isShownFirst(field: FieldPlan): boolean {
  return field.parent === '' && field.visible === undefined
}

function textField(id: string): HTMLInputElement {
  const input = document.getElementById(id)
  if (!(input instanceof HTMLInputElement)) throw new Error(`${id} is no text field`)
  return input
}
