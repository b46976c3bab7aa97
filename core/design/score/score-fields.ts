/** What the conditions of a score may name: its items first, then the questions of a form that uses it and what is known. */
import type { InstrumentDefinition } from '../../model/definitions.ts'
import type { FormBundle } from '../../model/plan.ts'
import type { ConditionField, ConditionKind } from '../condition.ts'
import { tableFields } from '../table/table-remarks.ts'

type Item = InstrumentDefinition['items'][number]

/** @param bundle a form that uses the score; null while none does, or where it has a fault */
export function scoreFields(
  { items, triggers = [] }: Pick<InstrumentDefinition, 'items' | 'triggers'>,
  bundle: Pick<FormBundle, 'form' | 'dictionary'> | null,
): ConditionField[] {
  const own = [
    ...items.map(itemField),
    ...triggers.map(({ id, title }): ConditionField => ({ name: id, title, kind: 'boolean' })),
  ]
  const names = new Set(own.map(({ name }) => name))
  const others = bundle === null ? [] : tableFields(bundle)
  return [...own, ...others.filter(({ name }) => !names.has(name))]
}

/** What a finished score gives beside them: which triggers were raised, and the final band. */
export function resultFields(
  { bands, triggers = [] }: Pick<InstrumentDefinition, 'bands' | 'triggers'>,
  titles: { band: string; triggers: string },
): ConditionField[] {
  return [
    { name: 'triggers', title: titles.triggers, kind: 'choices', options: optionsOf(triggers) },
    { name: 'band', title: titles.band, kind: 'choice', options: optionsOf(bands) },
  ]
}

function itemField({ id, title, options, input }: Item): ConditionField {
  const kind: ConditionKind = options !== undefined ? 'choice' : input === 'boolean' ? 'boolean' : 'number'
  return { name: id, title: `${id} ${title}`, kind, ...(options ? { options: optionsOf(options) } : {}) }
}

function optionsOf(entries: readonly { id: string; title: string }[]): { code: string; label: string }[] {
  return entries.map(({ id, title }) => ({ code: id, label: title }))
}
