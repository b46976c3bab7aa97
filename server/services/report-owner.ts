/** Gathered reports belong to the area that they are about: one owner for each, whoever issues them. */
import type { Id } from '../../core/store/query.ts'
import { idOf } from './secrets.ts'

export function reportsOf(area: string): Id {
  return idOf(`reports/${area}`)
}
