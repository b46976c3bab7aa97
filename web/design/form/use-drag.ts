/**
 * Dragging a question by its grip, with mouse, pen or finger: the row under the pointer shows where it would land. Only
 * among its own kind: a question of a block stays in the block.
 */
import { useState, type PointerEvent } from 'react'

export interface DropPlace {
  /** Key of the question it would stand before; null for the end. */
  before: string | null
  section: string | undefined
}

/** The row beside which the question would land, and on which side of it. */
export interface DropMark {
  row: string
  below: boolean
}

export interface Drag {
  mark: DropMark | null
  /** For what holds all rows: so that no row is drawn for a drag that is none of its own. */
  handlers: {
    onPointerDown: (event: PointerEvent<HTMLElement>) => void
    onPointerMove: (event: PointerEvent<HTMLElement>) => void
    onPointerUp: () => void
    onPointerCancel: () => void
  }
}

interface Target extends DropPlace, DropMark {}

/** Rows say what they are by `data-question`, sections by `data-section`, grips by `data-grip`. */
export function useDrag(drop: (pointer: string, place: DropPlace) => void): Drag {
  const [held, setHeld] = useState<{ pointer: string; target: Target | null } | null>(null)
  const end = (): void => setHeld(null)
  return {
    mark: held?.target ?? null,
    handlers: {
      onPointerDown(event) {
        const grip = event.target instanceof Element ? event.target.closest('[data-grip]') : null
        const pointer = grip?.closest<HTMLElement>('[data-question]')?.dataset['question']
        if (grip === null || pointer === undefined) return
        event.preventDefault()
        grip.setPointerCapture(event.pointerId)
        setHeld({ pointer, target: null })
      },
      onPointerMove(event) {
        if (held === null) return
        const under = document.elementFromPoint(event.clientX, event.clientY)
        setHeld({ ...held, target: targetAt(under, event.clientY, held.pointer) })
      },
      onPointerUp() {
        if (held?.target) drop(held.pointer, { before: held.target.before, section: held.target.section })
        end()
      },
      onPointerCancel: end,
    },
  }
}

const holderOf = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('/'))
const keyOf = (pointer: string): string => pointer.slice(pointer.lastIndexOf('/') + 1)

function targetAt(under: Element | null, y: number, pointer: string): Target | null {
  const section = under?.closest<HTMLElement>('[data-section]')?.dataset['section']
  const rows = [...(under?.closest('[data-section]')?.querySelectorAll<HTMLElement>('[data-question]') ?? [])]
  const peers = rows.filter((row) => {
    const own = row.dataset['question'] ?? ''
    return holderOf(own) === holderOf(pointer) && own !== pointer
  })
  const inForm = holderOf(pointer) === '/properties'
  if (section === undefined || (peers.length === 0 && !inForm)) return null
  const next = peers.find((row) => y < middleOf(row))
  const mark = next ?? peers.at(-1)
  return {
    before: next === undefined ? null : keyOf(next.dataset['question'] ?? ''),
    section: inForm ? section : undefined,
    row: mark?.dataset['question'] ?? '',
    below: next === undefined,
  }
}

function middleOf(row: HTMLElement): number {
  const { top, height } = row.getBoundingClientRect()
  return top + height / 2
}
