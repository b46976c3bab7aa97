/** What a design would change of what is on record: begun, and read while it is worked out. */
import { ok } from '../http/reply.ts'
import type { JsonSchema, Route } from '../http/route.ts'
import type { Impact, ImpactDesk } from '../services/design-impact.ts'
import { notThere } from '../services/choke-point.ts'
import { storedDesign } from '../services/designs.ts'
import type { Ports } from '../services/ports.ts'
import { param } from './body.ts'
import { ID, list, nullable, open, TEXT } from './schemas.ts'

/** Counts below this are not told, so that no child is recognised. */
const FEW = 3
const NUMBER: JsonSchema = { type: 'integer' }
const IMPACT = open({
  state: { enum: ['running', 'done', 'failed'] },
  revision: NUMBER,
  records: NUMBER,
  done: NUMBER,
  changed: NUMBER,
  counts: list(open({ form: TEXT, what: TEXT, before: TEXT, after: TEXT, records: nullable(NUMBER) }), 10_000),
})

export function impactRoutes(desk: ImpactDesk, ports: Ports): Route[] {
  return [start(desk, ports), read(desk)]
}

function start(desk: ImpactDesk, ports: Ports): Route {
  return {
    method: 'post',
    path: '/designs/:id/impact',
    summary: 'Begin to work out what the design changes of what is on record',
    access: 'design.change',
    params: { id: ID },
    replies: { 200: IMPACT },
    costly: true,
    async handle(call) {
      const { id, rev } = await storedDesign(ports, param(call, 'id'))
      return ok(shown(await desk.start(id, rev)))
    },
  }
}

function read(desk: ImpactDesk): Route {
  return {
    method: 'get',
    path: '/designs/:id/impact',
    summary: 'How far it is, and the sums so far; sums below three are not told',
    access: 'design.change',
    params: { id: ID },
    replies: { 200: IMPACT },
    async handle(call) {
      const impact = desk.read(param(call, 'id'))
      if (impact === null) throw notThere()
      return ok(shown(impact))
    },
  }
}

function shown({ counts, ...rest }: Impact): object {
  const told = counts.map(({ records, ...line }) => ({ ...line, records: records < FEW ? null : records }))
  return { ...rest, counts: told }
}
