/** Runs in the browser: types into a box key by key and times each until the page is laid out again. */

export const typed = (count: number) => 'a'.repeat(count)

/** Makes the browser lay the page out now. @returns when it was done. */
export function laidOut(host: HTMLElement): number {
  if (host.getBoundingClientRect().height <= 0) throw new Error('nothing is drawn')
  return performance.now()
}

/** Milliseconds of script and layout for each key pressed. */
export async function typeInto(input: HTMLInputElement, keys: number): Promise<number[]> {
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  input.focus()
  const times: number[] = []
  for (let key = 1; key <= keys; key += 1) {
    const start = performance.now()
    write?.call(input, typed(key))
    input.dispatchEvent(new InputEvent('input', { bubbles: true, data: 'a', inputType: 'insertText' }))
    // What is drawn in microtasks after the event is part of the key.
    for (let turn = 0; turn < 3; turn += 1) await Promise.resolve()
    times.push(laidOut(document.body) - start)
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  return times
}
