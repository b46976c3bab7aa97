/** The examples of a form of a design: run as the design stands, with the rules that none of them reaches. */
import { ok } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { examplesOf } from '../services/design-examples.ts'
import type { DesignTrials } from '../services/design-trials.ts'
import type { Ports } from '../services/ports.ts'
import { param } from './body.ts'
import { FORM_ID, ID, list, object, open, TEXT } from './schemas.ts'

const RUNS = list(
  open({
    path: TEXT,
    index: { type: 'integer' },
    description: { type: 'string' },
    input: { anyOf: [{ type: 'object' }, { type: 'null' }] },
    differences: list(open({ path: { type: 'string' } }), 10_000),
    renewed: { type: 'object' },
  }),
  10_000,
)
const UNREACHED = list(open({ definition: TEXT, message: { type: 'string' }, messageEn: { type: 'string' } }), 100_000)

const REPORT = object({ examples: RUNS, unreached: { anyOf: [UNREACHED, { type: 'null' }] } })

export function designExampleRoutes(ports: Ports, trials: DesignTrials): Route[] {
  return [
    {
      method: 'get',
      path: '/designs/:id/forms/:form/examples',
      summary: 'The worked cases of a form run on the design, and the rules that no case reaches',
      access: 'design.change',
      params: { id: ID, form: FORM_ID },
      replies: { 200: object({ report: { anyOf: [REPORT, { type: 'null' }] } }) },
      costly: true,
      handle: async (call) => ok({ report: await examplesOf(ports, trials, param(call, 'id'), param(call, 'form')) }),
    },
  ]
}
