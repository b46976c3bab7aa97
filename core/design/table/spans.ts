/** Neighbouring atoms of numbers or days as one span, so that people read “16 or more” and not “16, or more than 16”. */
import type { Atom } from './atoms.ts'
import { isDay } from './cell.ts'

/** An end that is absent is open. `low` equal to `high` is a single value. */
export interface Span {
  low?: number | string
  lowIn: boolean
  high?: number | string
  highIn: boolean
}

export interface Said {
  spans: readonly Span[]
  /** Atoms that lie on no scale: codes, yes and no, unknown. */
  others: readonly Atom[]
}

export function spansOf(atoms: readonly Atom[], places: readonly number[]): Said {
  const spans: Span[] = []
  const others: Atom[] = []
  let before: number | null = null
  for (const place of [...places].sort((a, b) => a - b)) {
    const atom = atoms[place]
    const span = atom && spanOfAtom(atom)
    if (atom === undefined) continue
    if (span === null || span === undefined) others.push(atom)
    else {
      const last = spans.at(-1)
      const goesOn = last !== undefined && before === place - 1
      if (goesOn) spans.splice(-1, 1, joined(last, span))
      else spans.push(span)
      before = place
    }
  }
  return { spans, others }
}

function joined(first: Span, second: Span): Span {
  const { high: _high, ...start } = first
  return { ...start, ...(second.high === undefined ? {} : { high: second.high }), highIn: second.highIn }
}

function spanOfAtom(atom: Atom): Span | null {
  if (atom.is === 'between') {
    const { above, below } = atom
    const low = above === undefined ? {} : { low: above }
    return { ...low, ...(below === undefined ? {} : { high: below }), lowIn: false, highIn: false }
  }
  const { sample } = atom
  const value = isDay(sample) ? sample.date : typeof sample === 'number' ? sample : null
  return atom.is === 'other' || value === null ? null : { low: value, high: value, lowIn: true, highIn: true }
}
