/** Opens a form for filling: its bundle, its validator of the same version, and a session over both. */
import { assess, openSession } from '../../core/engine/index.ts'
import type { FormBundle } from '../../core/model/plan.ts'
import type { DerivingInput } from '../../core/engine/index.ts'
import type { AnswerValidator } from '../../core/model/session.ts'
import { createFormStore, factsBundle } from '../../core/render/index.ts'
import type { FormStore, HandInCheck } from '../../core/render/index.ts'
import { api, links } from './calls.ts'

export type Start = Omit<DerivingInput, 'submit'> & { left?: (bundle: FormBundle) => FormStore['left'] }

/** @throws RequestProblem when the form cannot be had; an error of the browser when its validator cannot be loaded. */
export async function openForm(id: string, version: number | undefined, start: Start): Promise<FormStore> {
  const bundle = await api.bundle(id, version)
  return storeOf(bundle, links.validator(bundle.form.id, bundle.form.version), start)
}

/** The form over a validator that lies at this address. */
export async function storeOf(bundle: FormBundle, validator: string, { left, ...start }: Start): Promise<FormStore> {
  const { default: validate } = (await import(/* @vite-ignore */ validator)) as { default: AnswerValidator }
  const handIn: HandInCheck = (answers, facts) =>
    assess(bundle, { ...start, answers, facts, submit: true }, validate).issues
  return createFormStore(openSession(bundle, start, validate), handIn, left?.(bundle))
}

/** The shared facts as a form: for what is known, stale or to be corrected outside of the forms in play. */
export function openFacts(bundle: FormBundle, start: Start): FormStore {
  return createFormStore(openSession(factsBundle(bundle), { ...start, answers: {} }, () => []))
}
