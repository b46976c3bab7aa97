/**
 * Reads the tags of a text as they are written. The HTML parser silently drops or moves what it
 * does not expect (`<body onload=…>`, a `<p>` inside a `<table>`); this pass sees them first and
 * names every tag and attribute outside the subset with its place.
 */
import { isMarkupTag, MARKUP, NEEDS_CLASS, type MarkupFault } from './markup.ts'

export interface WrittenTag {
  name: string
  closing: boolean
  /** Offsets in the text: of `<` and of the character after `>`. */
  start: number
  end: number
  attributes: { name: string; value: string; start: number }[]
}

/** No `<` or `>` inside a tag, not even in quotes: so each character is looked at once, whatever the text. */
const TAG = /<(\/?)([a-zA-Z][^\s/<>"']*)((?:[^<>"']|"[^"<>]*"|'[^'<>]*')*)>/g
const ATTRIBUTE = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g

export function writtenTags(text: string): WrittenTag[] {
  return [...text.matchAll(TAG)].map((match) => {
    const [whole, slash = '', name = '', rest = ''] = match
    const from = match.index + 1 + slash.length + name.length
    return {
      name: name.toLowerCase(),
      closing: slash !== '',
      start: match.index,
      end: match.index + whole.length,
      attributes: [...rest.matchAll(ATTRIBUTE)].map((a) => ({
        name: (a[1] ?? '').toLowerCase(),
        value: a[2] ?? a[3] ?? a[4] ?? '',
        start: from + a.index,
      })),
    }
  })
}

/** Line and column of an offset, both counted from 1; a column counts UTF-16 units. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return { line, column: offset - (before.lastIndexOf('\n') + 1) + 1 }
}

/** Tags and attributes outside the subset, and a `<` that opens no tag. */
export function tagFaults(text: string): MarkupFault[] {
  const tags = writtenTags(text)
  const faults = tags.flatMap((tag) => faultsOfTag(tag, text))
  const starts = new Set(tags.map((tag) => tag.start))
  const covered = (offset: number) => tags.some((tag) => offset > tag.start && offset < tag.end)
  for (const match of text.matchAll(/</g)) {
    if (starts.has(match.index) || covered(match.index)) continue
    faults.push(fault('markup.syntax', '“<” opens no tag here; write &lt; for the character', text, match.index))
  }
  return faults.sort((a, b) => a.line - b.line || a.column - b.column)
}

function faultsOfTag(tag: WrittenTag, text: string): MarkupFault[] {
  if (!isMarkupTag(tag.name)) {
    return [fault('markup.unknownTag', `<${tag.name}> is no tag of document templates`, text, tag.start)]
  }
  if (tag.closing) return []
  const allowed = MARKUP[tag.name]
  const faults = tag.attributes.flatMap((attribute) => {
    const values = Object.hasOwn(allowed, attribute.name) ? allowed[attribute.name] : undefined
    if (!values) {
      const message = `<${tag.name}> has no attribute “${attribute.name}”`
      return [fault('markup.unknownAttribute', message, text, attribute.start)]
    }
    if (values.test(attribute.value)) return []
    const message = `“${attribute.value}” is no ${attribute.name} of <${tag.name}>`
    return [fault('markup.badValue', message, text, attribute.start)]
  })
  if (NEEDS_CLASS.includes(tag.name) && !tag.attributes.some((attribute) => attribute.name === 'class')) {
    faults.push(fault('markup.badValue', `<${tag.name}> needs a class`, text, tag.start))
  }
  return faults
}

function fault(code: MarkupFault['code'], message: string, text: string, offset: number): MarkupFault {
  return { code, message, ...placeOf(text, offset) }
}
