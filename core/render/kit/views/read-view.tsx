/** A record as it was filled, under the version it was filled with; each answer says how it was learned. */
import { useMemo } from 'react'
import type { Assessment } from '../../../model/assessment.ts'
import { pathOf, readAt } from '../../../model/pointer.ts'
import type { FieldPlan, FormBundle } from '../../../model/plan.ts'
import type { Language } from '../../../model/session.ts'
import { layoutOf } from '../../layout.ts'
import { valueWords } from '../../render-context.tsx'
import { say } from '../../texts.ts'
import type { RenderPorts } from '../control.ts'
import { AnswerList } from './answer-list.tsx'

export interface ReadViewProps {
  bundle: FormBundle
  assessment: Assessment
  /** Paths of facts that were confirmed unchanged by section. */
  confirmedFacts: ReadonlySet<string>
  /** Pointers of answers that followed from others. */
  derived?: readonly string[]
  lang: Language
  ports: Pick<RenderPorts, 'areas'>
}

export function ReadView({ bundle, assessment, confirmedFacts, derived = [], lang, ports }: ReadViewProps) {
  const words = useMemo(() => valueWords(bundle, lang, ports), [bundle, lang, ports])
  const carried = useMemo(() => new Set(assessment.carried), [assessment])
  const read = (pointer: string): unknown =>
    readAt(assessment.answers, pathOf(pointer)) ?? assessment.calculated[pointer]
  const note = (pointer: string, field: FieldPlan) => {
    if (field.calculate) return <span className="tb-tag">{say(lang, 'calculated')}</span>
    if (field.fact !== undefined && confirmedFacts.has(field.fact)) {
      return <span className="tb-tag">{say(lang, 'confirmed')}</span>
    }
    if (derived.includes(pointer)) return <span className="tb-tag">{say(lang, 'derived')}</span>
    return <span className="tb-tag">{say(lang, carried.has(pointer) ? 'carried' : 'asked')}</span>
  }
  return (
    <div className="tb-read">
      <p className="tb-hint">{say(lang, 'filledUnder', { n: bundle.form.version })}</p>
      {layoutOf(bundle.form)
        .filter((entry) => entry.nodes.some((node) => read(node.field.pattern) !== undefined))
        .map((entry) => (
          <section key={entry.section.id} className="tb-section">
            <h3>{words.translate(entry.section.title)}</h3>
            <AnswerList
              nodes={entry.nodes}
              read={read}
              visible={() => true}
              showEmpty={false}
              words={words}
              note={note}
            />
          </section>
        ))}
    </div>
  )
}
