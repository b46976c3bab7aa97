/**
 * Assessing without keeping anything: what the command does, within the rights of whoever asks. What a person may not
 * know is neither read from the child's facts nor from what was sent; that there is nothing of the kind may be sent.
 */
import { Problem } from '../../core/errors/problem.ts'
import type { Assessment } from '../../core/model/assessment.ts'
import { parseCivilDate } from '../../core/model/civil-date.ts'
import type { FormBundle } from '../../core/model/plan.ts'
import type { AssessInput } from '../../core/model/session.ts'
import type { Id } from '../../core/store/query.ts'
import type { Actor } from '../access/actor.ts'
import { viewerOf, visibleValues, WITHOUT_HIV } from '../access/visible-values.ts'
import { mayWrite } from '../access/field-rights.ts'
import { assessmentAs, withoutHivFound } from './assessment-view.ts'
import { fieldsOfFacts, openSubject, scopeFor } from './choke-point.ts'
import { readFacts } from './facts.ts'
import type { Ports } from './ports.ts'
import { today } from './time.ts'

export type Asked = Partial<Omit<AssessInput, 'params'>> & {
  answers: Record<string, unknown>
  /** Overrides by id, or names of profiles, of which later ones win. */
  params?: Record<string, unknown> | readonly string[]
}

/** Given facts win over those of the subject. @throws Problem `notFound`, `request.invalid` for a day that does not exist. */
export async function assessOnly(
  ports: Ports,
  actor: Actor,
  bundle: FormBundle,
  asked: Asked,
  subject: Id | null,
): Promise<Assessment> {
  const asOf = asked.asOf ?? today(ports.clock)
  if (parseCivilDate(asOf) === null) throw new Problem('request.invalid', 'There is no such day.', { path: '/asOf' })
  const params = paramsOf(ports, asked.params)
  const known = subject === null ? {} : await knownFacts(ports, actor, subject)
  const sent = { ...asked, params, facts: asked.facts ?? {}, asOf }
  const validate = ports.engine.validator(bundle)
  if (mayWrite(actor, 'hiv')) {
    const full = ports.engine.assess(bundle, { ...sent, facts: { ...known, ...sent.facts } }, validate)
    return subject === null ? full : assessmentAs(bundle, full, viewerOf(actor, true))
  }
  const told = withoutHivFound(ports, bundle, sent)
  const open = visibleValues(known, fieldsOfFacts(ports), WITHOUT_HIV)
  const assessed = ports.engine.assess(bundle, { ...told, facts: { ...open, ...told.facts } }, validate)
  // Without a child nothing of anybody's file is in it: the caller sees all but what the caller may not even write.
  return assessmentAs(bundle, assessed, subject === null ? WITHOUT_HIV : viewerOf(actor, true))
}

function paramsOf({ definitions }: Ports, params: Asked['params'] = {}): Record<string, unknown> {
  if (!isProfileList(params)) return params
  const profiles = params.map((name) => {
    const profile = definitions.profile(name)
    if (profile === null) throw new Problem('request.invalid', 'There is no such profile.', { path: '/params' })
    return profile
  })
  return Object.assign({}, ...profiles) as Record<string, unknown>
}

function isProfileList(params: Record<string, unknown> | readonly string[]): params is readonly string[] {
  return Array.isArray(params)
}

async function knownFacts(ports: Ports, actor: Actor, subject: Id): Promise<Record<string, unknown>> {
  await openSubject(ports, actor, subject)
  const facts = await readFacts(ports, subject, await scopeFor(ports, actor))
  return facts?.values ?? {}
}
