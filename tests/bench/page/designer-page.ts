/** Runs in the browser: types the title of a question that is open in the designer. */
import { typed, typeInto } from './typing.ts'

const KEYS = 60

export async function typeTitle(): Promise<number[]> {
  const title = document.querySelector<HTMLInputElement>('.design-panel .design-tab input')
  if (title === null) throw new Error('no question is open')
  const times = await typeInto(title, KEYS)
  const row = document.querySelector('.design-field[aria-current] .design-field-title')
  if (!row?.textContent?.includes(typed(KEYS))) throw new Error('the outline did not take what was typed')
  return times
}
