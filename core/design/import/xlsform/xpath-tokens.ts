/** The words of an XPath expression as XLSForm has them: `${name}`, texts, numbers, names with hyphens, signs. */

export type XPathToken =
  { is: 'reference' | 'text' | 'name'; value: string } | { is: 'number'; value: string } | { is: 'sign'; value: string }

/** Why an expression cannot be said in FEEL; caught where a rule is translated. */
export class Untranslatable extends Error {
  readonly what: string
  constructor(what: string) {
    super(what)
    this.name = 'Untranslatable'
    this.what = what
  }
}

const PARTS: readonly (readonly [XPathToken['is'], RegExp])[] = [
  ['reference', /^\$\{\s*([^{}\s]+)\s*\}/],
  ['text', /^'([^']*)'/],
  ['text', /^"([^"]*)"/],
  ['number', /^(\d+(?:\.\d+)?|\.\d+)/],
  ['sign', /^(<=|>=|!=|\.\.|[=<>+\-*(),|./[\]])/],
  ['name', /^([A-Za-z_][\w:-]*)/],
]

/** @throws Untranslatable with what is no word of XPath. */
export function xpathTokens(text: string): XPathToken[] {
  const tokens: XPathToken[] = []
  let rest = text.trim().replace(/[‘’]/g, "'").replace(/[“”]/g, '"')
  while (rest !== '') {
    const found = PARTS.map(([is, pattern]) => ({ is, match: pattern.exec(rest) })).find(({ match }) => match !== null)
    if (found?.match == null) throw new Untranslatable(rest.slice(0, 20))
    tokens.push({ is: found.is, value: found.match[1] ?? '' })
    rest = rest.slice(found.match[0].length).trimStart()
  }
  return tokens
}
