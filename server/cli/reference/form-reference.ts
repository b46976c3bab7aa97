/** The reference of all forms: fields with types, rules and clauses, what follows, and the codes of their checks. */
import type { FieldPlan, FollowUpPlan, FormPlan } from '../../../core/model/plan.ts'
import type { Registry } from '../../../core/registry/registry.ts'
import { fieldRow } from './field-row.ts'
import { code, lines, page, plain, table } from './markdown.ts'

const ABOUT =
  'Every form of the shipped plugins in every version, as the engine compiles it: shared blocks and the items of instruments in their places. Expressions are FEEL ([feel.md](feel.md)).'

export function formReference(registry: Registry): string {
  const plans = registry.forms().flatMap((entry) => registry.bundle(entry.id, entry.version)?.form ?? [])
  const contents = table(
    ['form', 'title', 'plugin', 'fields'],
    plans.map((plan) => [
      `[${nameOf(plan)}](#${anchorOf(plan)})`,
      plain(plan.title),
      plan.plugin,
      String(plan.fields.length),
    ]),
  )
  return page('Forms', ABOUT, [...contents, ...plans.flatMap(formPart), ...checkCodes(plans)])
}

const nameOf = (plan: FormPlan) => `${plan.id} version ${plan.version}`
const anchorOf = (plan: FormPlan) => nameOf(plan).toLowerCase().replaceAll(' ', '-')

function formPart(plan: FormPlan): string[] {
  const { head } = plan
  const facts = [
    `**${plain(plan.title)}** · ${head.mode} about a ${head.subject} · filled by ${head.filledBy.join(', ')}`,
    `in force from ${head.effectiveFrom}${head.effectiveTo ? ` to ${head.effectiveTo}` : ''}`,
    ...named('clauses', head.clauses),
    ...named('due dates count from', (head.event ?? []).map(code)),
    ...named(
      'scores',
      plan.scores.map((use) => `${use.instrument}${use.optional ? ' (optional)' : ''}`),
    ),
    ...named('decisions', plan.decisions),
    ...named(
      'documents',
      plan.documents.map((document) => withCondition(document.id, document.when?.text)),
    ),
  ]
  return [
    `## ${nameOf(plan)}`,
    '',
    `${facts.join('  \n')}`,
    '',
    ...plan.sections.flatMap((section) => sectionPart(plan, section)),
    ...(plan.sections.length === 0 ? fieldTable(plan.fields) : []),
    ...followUpPart(plan.followUps),
  ]
}

function named(name: string, values: readonly string[]): string[] {
  return values.length === 0 ? [] : [`${name}: ${values.join(', ')}`]
}

function withCondition(text: string, when: string | undefined): string {
  return when === undefined ? text : `${text} when ${code(when)}`
}

function sectionPart(plan: FormPlan, section: FormPlan['sections'][number]): string[] {
  const condition = section.visible ? [`Shown when ${code(section.visible.text)}.`, ''] : []
  const fields = plan.fields.filter((field) => field.section === section.id)
  return [`### ${plain(section.title)}`, '', ...condition, ...fieldTable(fields)]
}

function fieldTable(fields: readonly FieldPlan[]): string[] {
  return table(['field', 'label', 'type', 'rules', 'marks', 'clause'], fields.map(fieldRow))
}

function followUpPart(followUps: readonly FollowUpPlan[]): string[] {
  const rows = followUps.map((item) => [
    [item.kind, item.form, item.document, item.what].filter(Boolean).join(' '),
    [item.role, ...(item.to ?? [])].filter(Boolean).join(', '),
    lines(item.due.map((option) => withCondition(option.in, option.when?.text))),
    item.when ? code(item.when.text) : '',
    plain(item.because),
    item.clause ?? '',
  ])
  return rows.length === 0
    ? []
    : ['### What follows', '', ...table(['what', 'who', 'due', 'when', 'because', 'clause'], rows)]
}

/** Codes that forms give to their own checks, each sentence once, with the forms that use it. */
function checkCodes(plans: readonly FormPlan[]): string[] {
  const uses = new Map<string, { cells: [string, string, string]; forms: Set<string> }>()
  for (const plan of plans)
    for (const check of plan.fields.flatMap((field) => field.checks)) {
      const cells: [string, string, string] = [code(check.code), check.severity, plain(check.message)]
      const use = uses.get(cells.join()) ?? { cells, forms: new Set() }
      uses.set(cells.join(), { cells, forms: use.forms.add(plan.id) })
    }
  const rows = [...uses.values()].map(({ cells, forms }) => [...cells, [...forms].join(', ')])
  const about = 'Codes of checks that the forms bring themselves; those of the engine are in [errors.md](errors.md).'
  return ['## Codes of checks', '', about, '', ...table(['code', 'severity', 'sentence', 'forms'], rows.sort(byCells))]
}

function byCells(a: readonly string[], b: readonly string[]): number {
  const [left, right] = [a.join(), b.join()]
  return left < right ? -1 : left > right ? 1 : 0
}
