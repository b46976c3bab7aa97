/** What a part of an expression of XLSForm comes to in FEEL. */
import type { FieldKind } from '../../field-kinds.ts'

/** A question that an expression may name. */
export interface Named {
  id: string
  kind: FieldKind
  /** Id of the rows in which it stands. */
  inside?: string
}

/** FEEL with what is known of it. */
export interface Said {
  feel: string
  /** The question it is, where it is nothing else. */
  named?: Named
  /** The text it is, where it is a written one. */
  text?: string
  /** A list of the answers of rows. */
  list?: boolean
}
