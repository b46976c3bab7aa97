/** The English of every form in force, by the Chinese: what a plugin need not say again. */
import type { Ports } from './ports.ts'

export function knownTexts({ definitions }: Pick<Ports, 'definitions'>): Record<string, string> {
  const bundles = definitions.forms.flatMap(({ id }) => definitions.bundle(id) ?? [])
  return Object.assign({}, ...bundles.map(({ en }) => en)) as Record<string, string>
}
