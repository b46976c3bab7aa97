/** What every part of a form's settings is given. */
import type { FormHead } from '../../../../core/model/form-schema.ts'

/** Sets parts of the head; undefined takes one away. */
export type SetHead = (change: { [K in keyof FormHead]?: FormHead[K] | undefined }, run?: string) => void

export interface HeadProps {
  head: FormHead
  set: SetHead
}
