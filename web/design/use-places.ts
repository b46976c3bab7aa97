/** Where something stands in a file, in the words of its author and the language of the page. */
import { placeText } from '../../core/design/place-text.ts'
import { useApp } from '../parts/app-context.tsx'
import { useFactTitles } from './form/known-source.ts'

/** `files`: the file in its versions, the one whose titles count first; `there`: what stood at the place. */
export type PlaceOf = (at: string, files: readonly unknown[], there?: unknown) => string

export function usePlaces(): PlaceOf {
  const { lang } = useApp()
  const titles = useFactTitles()
  return (at, files, there) => placeText(at, { files, there, titles, lang })
}
