/** A case moves on what really happened, through every state it leads to, and never in circles. */
import { expect, it } from 'vitest'
import { follow, type Ways } from '../../../core/workflow/follow.ts'
import { stateFaults } from '../../../core/workflow/state-faults.ts'
import type { WorkflowDefinition } from '../../../core/model/definitions.ts'

const ways: Ways<string> = new Map([
  ['reported', [{ to: 'assessing', on: 'CU-05', when: null }]],
  [
    'assessing',
    [
      { to: 'urgent', on: 'CU-01', when: 'red' },
      { to: 'helping', on: 'CU-01', when: null },
      { to: 'closed', on: 'CU-01', when: 'green' },
    ],
  ],
  ['urgent', [{ to: 'helping', on: 'CU-01', when: 'safe' }]],
  ['helping', [{ to: 'assessing', on: 'CU-01', when: 'worse' }]],
])
const when =
  (...true_: string[]) =>
  (condition: string) =>
    true_.includes(condition)

it('a form that nobody waits for moves nothing', () => {
  expect(follow(ways, 'reported', 'LB-04', when())).toEqual([])
  expect(follow(ways, 'nowhere', 'CU-05', when())).toEqual([])
})

it('one event leads through every state that is settled by it', () => {
  expect(follow(ways, 'assessing', 'CU-01', when('red', 'safe'))).toEqual(['urgent', 'helping'])
})

it('the first way that is open is taken', () => {
  expect(follow(ways, 'assessing', 'CU-01', when('green'))).toEqual(['helping'])
})

it('a case enters no state twice on one event', () => {
  expect(follow(ways, 'assessing', 'CU-01', when('worse'))).toEqual(['helping', 'assessing'])
  expect(follow(ways, 'urgent', 'CU-01', when('safe', 'worse'))).toEqual(['helping', 'assessing'])
})

it('a state that is named and not there is found when the workflow is loaded', () => {
  const workflow: WorkflowDefinition = {
    id: 'W',
    title: '流程',
    clauses: [],
    start: 'W0',
    states: [
      { id: 'W1', title: '受理', role: 'SUP', next: [{ to: 'W9', on: 'CU-01' }] },
      { id: 'W1', title: '受理', role: 'SUP', next: [{ to: 'W1', on: 'CU-01' }] },
    ],
  }
  const found = stateFaults(workflow, 'w.workflow.json').map(({ pointer, code }) => `${pointer} ${code}`)
  expect(found).toEqual(['/start state.unknown', '/states/0/next/0/to state.unknown', '/states/1/id id.duplicate'])
})
