/** The places that the fields and elements of a letter may come from: those of its forms as the design has them. */
import { letterPlaces, type LetterPlace } from '../../../core/design/letter/letter-places.ts'
import { useApp } from '../../parts/app-context.tsx'
import { useLoad } from '../../parts/use-load.ts'
import { designApi } from '../design-api.ts'
import type { Desk } from '../use-design.ts'

export interface FormQuestion {
  form: string
  path: string
  title: string
}
export interface LetterGrounds {
  places: readonly LetterPlace[]
  /** Where a person enters an answer. */
  questions: readonly FormQuestion[]
  titleOf: (pointer: string) => string
}

/** Forms that do not compile give nothing; empty until they are fetched. */
export function useLetterPlaces(desk: Desk, forms: readonly string[]): LetterGrounds {
  const { lang } = useApp()
  const load = useLoad(`letter ${desk.id} ${forms.join(' ')} ${lang}`, async () => {
    await desk.flush()
    const bundles = await Promise.all(forms.map((form) => designApi.bundle(desk.id, form).catch(() => null)))
    return bundles.filter((bundle) => bundle !== null)
  })
  const bundles = load.state === 'ready' ? load.value : []
  const english = Object.assign({}, ...bundles.map(({ en }) => en)) as Record<string, string>
  const word = (text: string): string => (lang === 'en' ? (english[text] ?? text) : text)
  const titled = (title: string): string => title.split(' · ').map(word).join(' · ')
  const places = letterPlaces(bundles).map((place) => ({ ...place, title: titled(place.title) }))
  const titles = new Map(places.map(({ pointer, title }) => [pointer, title]))
  const questions = bundles.flatMap((bundle) =>
    letterPlaces([bundle])
      .filter(({ from }) => from === 'answer')
      .map(({ pointer, title }) => ({ form: bundle.form.id, path: pointer, title: titled(title) })),
  )
  return { places, questions, titleOf: (pointer) => titles.get(pointer.replace(/^answers:/, '')) ?? pointer }
}
