/**
 * DMN models may name things with several words; in our subset a name is one word. As an
 * import would do, every such name of a model is joined by `_`, in its texts as well.
 */
import type { Element } from './dmn-tck-files.ts'

const ONE_WORD = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u

export function oneWord(name: string): string {
  return ONE_WORD.test(name) ? name : name.trim().replace(/[^\p{L}\p{M}\p{N}_]+/gu, '_')
}

/** All names of a model that are not one word, longest first. */
export function longNames(model: Element): string[] {
  const found = new Set<string>()
  collect(model, found)
  return [...found].filter((name) => !ONE_WORD.test(name) && name !== '?').sort((a, b) => b.length - a.length)
}

const NAMED = [
  'decision',
  'inputData',
  'businessKnowledgeModel',
  'variable',
  'itemComponent',
  'formalParameter',
  'parameter',
  'output',
  'decisionService',
]

function collect(element: Element, found: Set<string>): void {
  for (const [tag, inner] of Object.entries(element)) {
    if (!Array.isArray(inner)) continue
    for (const one of inner) {
      const name = one['@name']
      if (NAMED.includes(tag) && typeof name === 'string') found.add(name)
      if (typeof one === 'object') collect(one, found)
    }
  }
}

/** Rewrites the long names outside quoted texts. */
export function joinNames(text: string, names: readonly string[]): string {
  const parts = text.split(/("(?:[^"\\]|\\.)*")/)
  return parts.map((part, index) => (index % 2 === 1 ? part : joinInPart(part, names))).join('')
}

function joinInPart(text: string, names: readonly string[]): string {
  let joined = text
  for (const name of names) joined = joined.replaceAll(name, oneWord(name))
  return joined
}
