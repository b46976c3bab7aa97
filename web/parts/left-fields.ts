/** The fields of a form that whoever is signed in may not write, with the names of those who do. */
import type { FormStore } from '../../core/render/index.ts'
import type { AppScope } from './app-context.tsx'

export function leftFields(
  { forms, names, lang }: Pick<AppScope, 'forms' | 'names' | 'lang'>,
  id: string,
): FormStore['left'] {
  const groups = forms.find((form) => form.id === id)?.left ?? []
  const between = lang === 'en' ? ', ' : '、'
  const named = groups.map(({ fields, roles }) => ({ fields, roles: roles.map(names.office).join(between) }))
  return new Map(named.flatMap(({ fields, roles }) => fields.map((field) => [field, roles])))
}
