/** The questionnaire for a subject: the forms in play are run over the known facts, then asked as one. */
import type { FormBundle } from '../model/plan.ts'
import type { FactMeta, Questionnaire } from '../model/questionnaire.ts'
import type { Language, Worker } from '../model/session.ts'
import { generate } from '../questionnaire/generate.ts'
import type { RoleRights } from '../questionnaire/role-rights.ts'
import { isJsonObject, own } from '../model/json.ts'
import type { FormInPlay } from './forms-in-play.ts'
import { derivingOf, startDerivedRun } from './derived-run.ts'

export interface QuestionnaireInput {
  forms: readonly (FormInPlay & { bundle: FormBundle })[]
  /** May carry `_meta`. */
  facts: Record<string, unknown>
  /** Fact path or pointer → when and how it was learned; wins over `_meta`. */
  meta?: Record<string, FactMeta>
  asOf: string
  lang?: Language
  /** Answers given so far, which can bring in or drop questions. */
  answers?: Record<string, unknown>
  /** Of the role that is asked; everything is asked without. The facts are to be those that the role may read. */
  rights?: RoleRights
  /** Who asks, for what follows from that. */
  worker?: Worker
}

export function questionnaireFor(input: QuestionnaireInput): Questionnaire {
  const lang = input.lang ?? 'zh-CN'
  const embedded = own(input.facts, '_meta')
  const { rights } = input
  const inPlay = input.forms.filter(({ bundle }) => rights === undefined || rights.fills(bundle.form))
  const notFilled = input.forms.filter((form) => !inPlay.includes(form)).map(({ bundle }) => bundle.form)
  const { worker, answers = {}, facts, asOf } = input
  const meta = { ...(isJsonObject(embedded) ? (embedded as Record<string, FactMeta>) : {}), ...input.meta }
  const views = inPlay.map(({ bundle, reason }) => {
    const start = { answers, facts, asOf, lang, meta, ...(worker ? { worker } : {}) }
    const { workspace } = startDerivedRun(bundle, start).run
    return { form: bundle.form, reason, workspace, deriving: derivingOf(bundle, start) }
  })
  const first = inPlay[0]?.bundle
  return generate({
    forms: views,
    dictionary: first?.dictionary ?? [],
    facts: input.facts,
    meta,
    asOf: input.asOf,
    lang,
    ...(rights ? { role: { rights, notFilled } } : {}),
  })
}
