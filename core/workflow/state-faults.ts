/** Mistakes of a workflow that can be told without a case: states that are named and not there, or written twice. */
import type { DefinitionFault } from '../errors/definition-error.ts'
import type { WorkflowDefinition } from '../model/definitions.ts'

export function stateFaults({ start, states }: WorkflowDefinition, file: string): DefinitionFault[] {
  const known = states.map((state) => state.id)
  const hint = `可用：${[...new Set(known)].join('、')}`
  const named = [
    { id: start, pointer: '/start' },
    ...states.flatMap((state, n) => state.next.map((way, m) => ({ id: way.to, pointer: `/states/${n}/next/${m}/to` }))),
  ]
  const unknown = named
    .filter(({ id }) => !known.includes(id))
    .map(({ id, pointer }) => ({ file, pointer, code: 'state.unknown', message: `没有状态 ${id}`, hint }))
  const twice = known.flatMap((id, n) =>
    known.indexOf(id) === n
      ? []
      : [
          {
            file,
            pointer: `/states/${n}/id`,
            code: 'id.duplicate',
            message: `状态 ${id} 写了两次`,
            hint: '每个状态只写一次',
          },
        ],
  )
  return [...unknown, ...twice]
}
