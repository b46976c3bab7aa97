/** A FEEL context whose entries are computed when somebody reads them, once. */
import { newContext, type FeelContext, type FeelValue } from '../feel/runtime.ts'

export function lazyContext(entries: readonly (readonly [string, () => FeelValue])[]): FeelContext {
  const context = newContext()
  for (const [key, compute] of entries) {
    let known: FeelValue | undefined
    Object.defineProperty(context, key, {
      enumerable: true,
      configurable: true,
      get: (): FeelValue => (known === undefined ? (known = compute()) : known),
    })
  }
  return context
}
