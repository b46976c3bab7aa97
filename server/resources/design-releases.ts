/** Joining a county's changes of a plugin with those of a new release. */
import { ok } from '../http/reply.ts'
import type { JsonSchema, Route } from '../http/route.ts'
import { mergeRelease, takeRelease, type ReleaseWish } from '../services/releases.ts'
import type { Ports } from '../services/ports.ts'
import { bodyOf, param } from './body.ts'
import { ID, list, object, open, PLUGIN_PATH, REVISION } from './schemas.ts'

const PLACE: JsonSchema = { type: 'string', maxLength: 1_000 }
const MERGE = list(
  open({
    path: { type: 'string' },
    text: { type: ['string', 'null'] },
    conflicts: list(open({ at: PLACE }), 10_000),
    taken: list(PLACE, 10_000),
  }),
  500,
)
const CHOICES: JsonSchema = {
  type: 'object',
  maxProperties: 500,
  propertyNames: { pattern: PLUGIN_PATH.source },
  additionalProperties: {
    type: 'object',
    maxProperties: 10_000,
    propertyNames: PLACE,
    additionalProperties: { enum: ['mine', 'theirs'] },
  },
}

export function releaseRoutes(ports: Ports): Route[] {
  return [
    {
      method: 'get',
      path: '/designs/:id/release',
      summary: 'What a new release changed of the plugin, joined with the design: what follows and what is in conflict',
      access: 'design.change',
      params: { id: ID },
      replies: { 200: MERGE },
      handle: async (call) => ok(await mergeRelease(ports, param(call, 'id'))),
    },
    {
      method: 'post',
      path: '/designs/:id/release',
      summary: 'Take the release over into the design, with a decision for each conflict',
      access: 'design.change',
      params: { id: ID },
      body: object({ base: REVISION, choices: CHOICES }),
      replies: { 200: open({ revision: REVISION }) },
      async handle(call, actor) {
        const wish = bodyOf<ReleaseWish>(call)
        return ok({ revision: await takeRelease(ports, actor, param(call, 'id'), wish) })
      },
    },
  ]
}
