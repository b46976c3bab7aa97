/**
 * A section: heading and fields. Its fields are mounted when it comes near the viewport or when the
 * browser is idle, whichever is first; until then a box of about the right height keeps the place.
 */
import { useEffect, useRef, useState } from 'react'
import type { FormStore } from '../../form-store.ts'
import type { LayoutNode, LayoutSection } from '../../layout.ts'
import { childPointer } from '../../layout.ts'
import { useRenderScope } from '../../render-context.tsx'
import { FieldSlot } from '../field/field-slot.tsx'
import { ChecklistItem, isChecklistItem } from './checklist-item.tsx'
import { NoneOfThese, type NoneQuestion } from './none-of-these.tsx'

/** Distance from the viewport at which a section is mounted. */
const NEAR = '800px'
const ROW_HEIGHT = 96

export interface SectionPanelProps {
  entry: LayoutSection
  /** Mount without waiting: the first sections of a page, and the one that is alone on it. */
  atOnce: boolean
}

export function SectionPanel({ entry, atOnce }: SectionPanelProps) {
  const scope = useRenderScope()
  const checklist = scope.store.session.bundle.form.head.mode === 'checklist'
  const { box, mounted } = useMountNear(atOnce)
  const id = `${scope.idPrefix}section-${entry.section.id}`
  const body = mounted ? (
    runsOf(entry.nodes).map((run) => (
      <NoneOfThese key={run[0]?.field.pattern} questions={questionsOf(run, scope.store)} lang={scope.lang}>
        {run.map((node) =>
          checklist && isChecklistItem(node) ? (
            <ChecklistItem key={node.field.pattern} node={node} />
          ) : (
            <FieldSlot key={node.field.pattern} node={node} pointer={childPointer('', node.field)} />
          ),
        )}
      </NoneOfThese>
    ))
  ) : (
    <div style={{ minHeight: entry.nodes.length * ROW_HEIGHT }} />
  )
  return (
    <section className="tb-section" ref={box} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {scope.translate(entry.section.title)}
      </h2>
      {entry.section.hint && <p className="tb-hint">{scope.translate(entry.section.hint)}</p>}
      {entry.section.folded ? (
        <details className="tb-fold">
          <summary>{scope.translate(entry.section.title)}</summary>
          {body}
        </details>
      ) : (
        body
      )}
    </section>
  )
}

/** Questions that can be answered by “none of these” stand together, with what one of them brings in. */
function runsOf(nodes: readonly LayoutNode[]): LayoutNode[][] {
  const runs: LayoutNode[][] = []
  for (const node of nodes) {
    const last = runs.at(-1)
    const joins = node.field.none !== undefined || node.field.visible !== undefined
    if (last?.[0]?.field.none !== undefined && joins) last.push(node)
    else runs.push([node])
  }
  return runs
}

function questionsOf(run: readonly LayoutNode[], store: FormStore): NoneQuestion[] {
  return run.flatMap(({ field: { none, pattern: pointer } }) => (none === undefined ? [] : [{ store, pointer, none }]))
}

function useMountNear(atOnce: boolean) {
  const box = useRef<HTMLElement>(null)
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (atOnce || near || !box.current) return
    const eye = new IntersectionObserver((entries) => entries.some((e) => e.isIntersecting) && setNear(true), {
      rootMargin: NEAR,
    })
    eye.observe(box.current)
    const idle = whenIdle(() => setNear(true))
    return () => {
      eye.disconnect()
      idle()
    }
  }, [atOnce, near])
  return { box, mounted: atOnce || near }
}

/** Safari has no idle callback; a short timer does there. Returns the way to call it off. */
function whenIdle(run: () => void): () => void {
  if (typeof window.requestIdleCallback === 'function') {
    const handle = window.requestIdleCallback(run, { timeout: 1500 })
    return () => window.cancelIdleCallback(handle)
  }
  const timer = window.setTimeout(run, 300)
  return () => window.clearTimeout(timer)
}
