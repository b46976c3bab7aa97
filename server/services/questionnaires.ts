/** The questionnaire generated for a child: what is missing or stale to this person's eyes, and nothing twice. */
import type { Purpose } from '../../core/model/form-schema.ts'
import type { Questionnaire } from '../../core/model/questionnaire.ts'
import type { Id } from '../../core/store/query.ts'
import type { Actor } from '../access/actor.ts'
import { showsPattern, viewerOf, visibleValues, WITHOUT_HIV } from '../access/visible-values.ts'
import { fieldsOfFacts, fieldsOfForm, openSubject, scopeFor } from './choke-point.ts'
import { factsFor, metaOf, noFacts, readFacts, showsFact, type VisibleFacts } from './facts.ts'
import type { Ports } from './ports.ts'
import { today } from './time.ts'

export interface QuestionnaireAnswer {
  questionnaire: Questionnaire
  facts: Record<string, unknown>
  meta: VisibleFacts['meta']
  asOf: string
}

export async function questionnaireOf(
  ports: Ports,
  actor: Actor,
  wish: { subject: Id; purpose: Purpose; benefit: string | null },
): Promise<QuestionnaireAnswer> {
  const subject = await openSubject(ports, actor, wish.subject)
  const facts = (await readFacts(ports, subject.id, await scopeFor(ports, actor))) ?? noFacts(subject.at)
  const visible = factsFor(ports, facts, actor)
  const asOf = today(ports.clock)
  const known = viewerOf(actor, true).shows('hiv')
    ? facts.values
    : visibleValues(facts.values, fieldsOfFacts(ports), WITHOUT_HIV)
  const questionnaire = ports.engine.generate({
    facts: known,
    meta: metaOf(facts),
    purpose: wish.purpose,
    role: actor.role,
    asOf,
    ...(wish.benefit === null ? {} : { benefit: wish.benefit }),
  })
  return { questionnaire: forActor(ports, actor, questionnaire), facts: visible.values, meta: visible.meta, asOf }
}

/** Leaves out what this person neither reads nor is asked for, and counts again. */
function forActor(ports: Ports, actor: Actor, questionnaire: Questionnaire): Questionnaire {
  const viewer = viewerOf(actor, true)
  const facts = fieldsOfFacts(ports)
  const shows = (fact: string | null, path: string, form: string | undefined): boolean => {
    if (fact !== null) return showsFact(fact, facts, viewer)
    const bundle = form === undefined ? null : ports.definitions.bundle(form)
    return bundle !== null && showsPattern(path, fieldsOfForm(bundle), viewer)
  }
  const sections = questionnaire.sections
    .map((section) => ({
      ...section,
      items: section.items.filter((item) => shows(item.fact, item.path, item.forms[0])),
    }))
    .filter((section) => section.items.length > 0)
  const items = sections.flatMap((section) => section.items)
  const count = (state: string) => items.filter((item) => item.state === state).length
  return { ...questionnaire, sections, counts: { ask: count('ask'), confirm: count('confirm'), known: count('known') } }
}
