/** How a child is named on a page. */
import { own } from '../../core/model/json.ts'
import type { SubjectFile } from '../api/types.ts'
import type { AppScope } from './app-context.tsx'

export function childName(file: SubjectFile): string {
  const name = own(file.facts, 'name')
  return typeof name === 'string' ? name : '—'
}

export function sexText(sex: unknown, say: AppScope['say']): string {
  return sex === '1' ? say('male') : sex === '2' ? say('female') : ''
}
