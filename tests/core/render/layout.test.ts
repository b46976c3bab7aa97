/** Where fields are drawn: each asked field once, nothing that the server gives, questionnaires without loss. */
import { describe, expect, it } from 'vitest'
import { questionnaireFor } from '../../../core/engine/index.ts'
import { FACTS_FORM, factsBundle, layoutOf } from '../../../core/render/index.ts'
import type { LayoutNode } from '../../../core/render/layout.ts'
import { placeQuestionnaire } from '../../../core/render/questionnaire-layout.ts'
import { realBundle } from './real-forms.ts'

const FORMS = ['BL-01', 'LB-01', 'LB-04', 'CU-01', 'CU-02', 'CU-05']
const FACTS = {
  father: { pStatus: 'PRISON', pAway: false },
  household: { housing: 'safe' },
  catFinal: ['K02'],
  enrol: 'IN',
}

function leaves(nodes: readonly LayoutNode[]): string[] {
  return nodes.flatMap(({ field, children }) =>
    field.kind === 'object' || field.kind === 'rows' ? leaves(children) : [field.pattern],
  )
}

describe('layout of a form', () => {
  it.each(FORMS)('%s draws every asked field exactly once and none that the server gives', (id) => {
    const { form } = realBundle(id)
    const drawn = layoutOf(form).flatMap((section) => leaves(section.nodes))
    const asked = form.fields.filter((f) => f.kind !== 'object' && f.kind !== 'rows' && !f.server).map((f) => f.pattern)
    expect([...drawn].sort()).toEqual([...asked].sort())
  })
})

describe('layout of a quarterly visit', () => {
  const bundle = realBundle('LB-04')
  const questionnaire = questionnaireFor({
    forms: [{ id: 'LB-04', reason: '', bundle }],
    facts: FACTS,
    asOf: '2020-05-12',
  })
  const sections = placeQuestionnaire(
    questionnaire,
    new Map([
      ['LB-04', bundle],
      [FACTS_FORM, factsBundle(bundle)],
    ]),
  )
  const placed = sections.flatMap((section) => [...section.ask, ...section.confirm, ...section.known])

  it('finds a place for each item once, also for facts that no form in play holds', () => {
    const paths = placed.map(({ item }) => item.path).sort()
    expect(paths).toEqual(questionnaire.sections.flatMap((section) => section.items.map((item) => item.path)).sort())
    expect(placed.find(({ item }) => item.fact === 'father.pStatus')?.form).toBe(FACTS_FORM)
  })

  it('keeps the signatures of one block together', () => {
    const homes = sections.filter((section) => section.ask.some(({ pointer }) => pointer.startsWith('/fill/')))
    expect(homes).toHaveLength(1)
  })

  it('leaves optional rescoring folded', () => {
    expect(sections.filter((section) => section.folded).map((section) => section.id)).toEqual([
      'more-LB-04-sc1',
      'more-LB-04-sc2',
    ])
  })
})
