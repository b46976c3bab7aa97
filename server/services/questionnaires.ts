/** The questionnaire generated for a child: what is missing or stale to this person's eyes, what is left to others, and nothing twice. */
import type { Purpose } from '../../core/model/form-schema.ts'
import type { Questionnaire } from '../../core/model/questionnaire.ts'
import type { Language } from '../../core/model/session.ts'
import type { Id } from '../../core/store/query.ts'
import type { Actor } from '../access/actor.ts'
import { openSubject, scopeFor } from './choke-point.ts'
import { factsFor, noFacts, readFacts, type VisibleFacts } from './facts.ts'
import type { Ports } from './ports.ts'
import type { StoredFacts } from './stored.ts'
import { instant, today } from './time.ts'

export interface QuestionnaireAnswer {
  questionnaire: Questionnaire
  facts: Record<string, unknown>
  meta: VisibleFacts['meta']
  asOf: string
}

export interface QuestionnaireWish {
  /** null for somebody who is not on file yet. */
  subject: Id | null
  purpose: Purpose
  benefit: string | null
  lang: Language
}

/** Rules see what this person sees and no more: that a question comes up tells nothing that is hidden. */
export async function questionnaireOf(
  ports: Ports,
  actor: Actor,
  { subject: id, purpose, benefit, lang }: QuestionnaireWish,
): Promise<QuestionnaireAnswer> {
  const { values: facts, meta } = factsFor(ports, await factsOf(ports, actor, id), actor)
  const asOf = today(ports.clock)
  const { name, role, org, area } = actor
  const worker = { name, role, org, area, now: instant(ports.clock.now()) }
  const wish = { facts, meta, purpose, role, asOf, lang, worker, ...(benefit === null ? {} : { benefit }) }
  return { questionnaire: ports.engine.generate(wish), facts, meta, asOf }
}

async function factsOf(ports: Ports, actor: Actor, id: Id | null): Promise<StoredFacts> {
  if (id === null) return noFacts(instant(ports.clock.now()))
  const subject = await openSubject(ports, actor, id)
  return (await readFacts(ports, subject.id, await scopeFor(ports, actor))) ?? noFacts(subject.at)
}
