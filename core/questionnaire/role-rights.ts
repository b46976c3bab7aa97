/**
 * What a role may do in a questionnaire, told from outside: who may fill which form, and read and write which field.
 * Collects what is left to others, by role and part of the visit and never by its content.
 */
import type { Topic } from '../model/form-schema.ts'
import type { FieldPlan, FormPlan } from '../model/plan.ts'
import type { FormLeft, LeftToOthers, PartLeft } from '../model/questionnaire.ts'
import type { Language } from '../model/session.ts'
import { leftFormText, leftPartText, SECTION_TITLES } from './visit-order.ts'
import { TOPIC_ORDER } from '../model/topics.ts'

export interface RoleRights {
  fills(form: FormPlan): boolean
  /** Whether what is known of it may be shown, and the question be asked. */
  reads(form: FormPlan, field: FieldPlan): boolean
  writes(form: FormPlan, field: FieldPlan): boolean
  /** Codes of the roles that a field is left to; empty where not even that may be told. */
  insteadOf(form: FormPlan, field: FieldPlan): readonly string[]
  /** Of the roles that fill a form those that may be named to others. */
  named(roles: readonly string[]): readonly string[]
  /** A role as people call it. */
  title(role: string): string
}

export interface LeftCollector {
  part(topic: Topic, roles: readonly string[]): void
  /** Undefined when nothing is left to anybody. */
  all(): LeftToOthers | undefined
}

export function leftCollector(forms: readonly FormPlan[], rights: RoleRights, lang: Language): LeftCollector {
  const parts = new Map<string, PartLeft>()
  const titles = (roles: readonly string[]) => roles.map((role) => rights.title(role))
  return {
    part: (section, roles) => {
      if (roles.length === 0) return
      const key = `${section} ${roles.join(' ')}`
      const title = SECTION_TITLES[section][lang]
      parts.set(key, { section, title, roles: [...roles], reason: leftPartText(lang, titles(roles)) })
    },
    all: () => {
      const left = {
        forms: forms.map((form): FormLeft => {
          const roles = rights.named(form.head.filledBy)
          return { id: form.id, roles: [...roles], reason: leftFormText(lang, titles(roles)) }
        }),
        parts: TOPIC_ORDER.flatMap((topic) => [...parts.values()].filter(({ section }) => section === topic)),
      }
      return left.forms.length + left.parts.length === 0 ? undefined : left
    },
  }
}
