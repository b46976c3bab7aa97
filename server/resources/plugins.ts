/** Plugins: what ships, what the county published, what is being changed; publishing, going back, disabling, packs. */
import { ok } from '../http/reply.ts'
import type { JsonSchema, Route } from '../http/route.ts'
import { packOf } from '../plugins/plugin-pack.ts'
import { notThere } from '../services/choke-point.ts'
import { currentTexts } from '../services/designs.ts'
import { pluginList, publicationLine, publicationLines } from '../services/plugin-list.ts'
import type { Ports } from '../services/ports.ts'
import { inForce, publicationsOf } from '../services/publications.ts'
import { disablePlugin, publishDesign, revertPlugin, type PublishWish } from '../services/publishing.ts'
import { today } from '../services/time.ts'
import { bodyOf, param } from './body.ts'
import { PLUGIN_ID } from './designs.ts'
import { DAY, ID, list, nullable, object, open, TEXT } from './schemas.ts'

const VERSION: JsonSchema = { type: 'integer', minimum: 0, maximum: 100_000 }
const NOTE: JsonSchema = { type: 'string', minLength: 1, maxLength: 500 }
const LINE = open({
  version: VERSION,
  note: TEXT,
  effectiveFrom: DAY,
  publishedAt: { type: 'string' },
  by: TEXT,
  disabled: { type: 'boolean' },
})

export function pluginRoutes(ports: Ports): Route[] {
  return [plugins(ports), versions(ports), pack(ports), publish(ports), revert(ports), disable(ports)]
}

function plugins(ports: Ports): Route {
  return {
    method: 'get',
    path: '/plugins',
    summary: 'All plugins: whether they ship, the version in force, the design that is open',
    access: 'design.change',
    replies: {
      200: list(
        open({
          id: TEXT,
          title: TEXT,
          ships: { type: 'boolean' },
          version: VERSION,
          enabled: { type: 'boolean' },
          behind: { type: 'boolean' },
          design: nullable(open({ id: ID, by: TEXT, updatedAt: { type: 'string' } })),
        }),
      ),
    },
    handle: async () => ok(await pluginList(ports)),
  }
}

function versions(ports: Ports): Route {
  return {
    method: 'get',
    path: '/plugins/:plugin/versions',
    summary: 'What the county published of a plugin, newest first',
    access: 'design.change',
    params: { plugin: PLUGIN_ID },
    replies: { 200: list(LINE) },
    handle: async (call) => ok(await publicationLines(ports, param(call, 'plugin'))),
  }
}

function pack(ports: Ports): Route {
  return {
    method: 'get',
    path: '/plugins/:plugin/pack',
    summary: 'The plugin in force as one file',
    access: 'design.change',
    params: { plugin: PLUGIN_ID },
    replies: { 200: null },
    async handle(call) {
      const plugin = param(call, 'plugin')
      const texts = currentTexts(ports, inForce(await publicationsOf(ports.store), today(ports.clock)), plugin)
      if (texts === null) throw notThere()
      const headers = {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="${plugin}.plugin.json"`,
      }
      return { kind: 'bytes', status: 200, bytes: Buffer.from(packOf(plugin, texts)), headers }
    },
  }
}

function publish(ports: Ports): Route {
  return {
    method: 'post',
    path: '/designs/:id/publish',
    summary: 'Publish the design as a new version from a day on; refused while it has faults',
    access: 'design.publish',
    params: { id: ID },
    body: object({ base: { type: 'integer', minimum: 1 }, note: NOTE, effectiveFrom: DAY }),
    replies: { 200: LINE },
    costly: true,
    async handle(call, actor) {
      const wish = bodyOf<PublishWish & { base: number }>(call)
      return ok(publicationLine(await publishDesign(ports, actor, param(call, 'id'), wish)))
    },
  }
}

function revert(ports: Ports): Route {
  return {
    method: 'post',
    path: '/plugins/:plugin/revert',
    summary: 'Publish an older version again, or with 0 the plugin as it ships',
    access: 'design.publish',
    params: { plugin: PLUGIN_ID },
    body: object({ version: VERSION, note: NOTE, effectiveFrom: DAY }),
    replies: { 200: LINE },
    costly: true,
    async handle(call, actor) {
      const wish = bodyOf<PublishWish & { version: number }>(call)
      return ok(publicationLine(await revertPlugin(ports, actor, param(call, 'plugin'), wish)))
    },
  }
}

function disable(ports: Ports): Route {
  return {
    method: 'post',
    path: '/plugins/:plugin/disable',
    summary: 'Take a plugin out of force; its old records stay readable',
    access: 'design.publish',
    params: { plugin: PLUGIN_ID },
    body: object({ note: NOTE, effectiveFrom: DAY }),
    replies: { 200: LINE },
    costly: true,
    async handle(call, actor) {
      return ok(publicationLine(await disablePlugin(ports, actor, param(call, 'plugin'), bodyOf<PublishWish>(call))))
    },
  }
}
