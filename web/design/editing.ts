/** What every editor of a part is given. */
import type { Part } from '../../core/design/part.ts'
import type { Desk } from './use-design.ts'

export interface EditorProps {
  part: Part
  text: string
  desk: Desk
}
