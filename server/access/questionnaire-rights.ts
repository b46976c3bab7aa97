/**
 * The rights of a role as the questionnaire asks for them, form by form and field by field. A report of harm is written
 * in full by whoever makes it; what concerns HIV is left to others without a word.
 */
import type { RoleRights } from '../../core/engine/index.ts'
import type { FieldPlan, FormPlan } from '../../core/model/plan.ts'
import { ROLES, type Role } from './actor.ts'
import { classOfField, TELLING_CODES, type FieldClass } from './field-classes.ts'
import { mayRead, mayWrite, readLevel } from './field-rights.ts'

/** Who is never named as the one to whom something is left: accounts that fill no form, and whose name alone would tell. */
const NEVER_NAMED: readonly string[] = ['ADMIN', 'PARENT', 'AUDITOR', 'HIV_CASE'] satisfies readonly Role[]

/** HIV data is entered by those alone who may know it, in whatever form asks for it. */
export function fillsForm(role: string, { head, fields }: Pick<FormPlan, 'head' | 'fields'>): boolean {
  if (head.filledBy.includes(role)) return true
  const asksHiv = fields.some((field) => field.sensitivity === 'H' || asksCode(field))
  return asksHiv && isKnown(role) && readLevel(role, 'hiv') === 'all'
}

function asksCode({ pattern, options = [] }: FieldPlan): boolean {
  const asked = TELLING_CODES.filter((rule) => rule.asked && rule.is === 'hiv' && rule.pattern.test(pattern))
  return asked.some((rule) => options.some(({ code }) => code === rule.code))
}

/** @param title a role as people call it. A role that is not in the list has no rights at all. */
export function rightsOf(role: string, title: (role: string) => string): RoleRights {
  return {
    fills: (form) => isKnown(role) && fillsForm(role, form),
    reads: (form, field) => isKnown(role) && reads(role, form, field),
    writes: (form, field) => isKnown(role) && writes(role, form, field),
    insteadOf,
    named: (roles) => roles.filter((code) => code === 'PARENT' || !NEVER_NAMED.includes(code)),
    title,
  }
}

/** Fields of a form that the role may not write, by the roles that they are left to; to nobody who may be named at all. */
export function leftFields(role: string, form: FormPlan): { fields: string[]; roles: string[] }[] {
  const groups = new Map<string, { fields: string[]; roles: string[] }>()
  for (const field of form.fields) {
    if (field.kind === 'object' || field.server || field.calculate) continue
    if (isKnown(role) && writes(role, form, field)) continue
    const roles = [...insteadOf(form, field)]
    const group = groups.get(roles.join(' ')) ?? { fields: [], roles }
    group.fields.push(field.pattern)
    groups.set(roles.join(' '), group)
  }
  return [...groups.values()]
}

function insteadOf(form: FormPlan, field: FieldPlan): readonly Role[] {
  if (classesOf(form, field).includes('hiv')) return []
  const able = everyRole().filter((role) => reads(role, form, field) && writes(role, form, field))
  const fillers = able.filter((role) => fillsForm(role, form))
  return fillers.length > 0 ? fillers : able
}

function reads(role: Role, form: FormPlan, field: FieldPlan): boolean {
  const classes = classesOf(form, field)
  if (form.head.is === 'report' && !classes.includes('hiv')) return true
  // What is answered now stands in a record of one's own.
  return classes.every((kind) => mayRead({ role }, kind, true))
}

function writes(role: Role, form: FormPlan, field: FieldPlan): boolean {
  return classesOf(form, field).every((kind) => mayWrite({ role }, kind))
}

/** What the field is in the form, and what the fact behind it is. */
function classesOf(form: FormPlan, field: FieldPlan): FieldClass[] {
  const asFact = field.fact === undefined ? [] : [{ ...field, pattern: `/${field.fact.replaceAll('.', '/')}` }]
  return [classOfField(form.id, field), ...asFact.map((fact) => classOfField(null, fact))]
}

function everyRole(): Role[] {
  return (Object.keys(ROLES) as Role[]).filter((role) => !NEVER_NAMED.includes(role))
}

function isKnown(role: string): role is Role {
  return Object.hasOwn(ROLES, role)
}
