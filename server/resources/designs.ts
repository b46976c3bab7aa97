/** Designs: plugins being changed. Begun, saved, tried, checked, compared, and thrown away. */
import { Problem } from '../../core/errors/problem.ts'
import { auditAlone, auditEntry } from '../audit/entries.ts'
import { bytes, nothing, ok } from '../http/reply.ts'
import type { JsonSchema, Route } from '../http/route.ts'
import { readPack } from '../plugins/plugin-pack.ts'
import { releaseRoutes } from './design-releases.ts'
import { designExampleRoutes } from './design-examples.ts'
import { designLetterRoutes } from './design-letters.ts'
import { designImportRoutes } from './design-imports.ts'
import { designTableRoutes } from './design-tables.ts'
import { designYearRoutes } from './design-year.ts'
import { impactRoutes } from './design-impact.ts'
import { impactDesk } from '../services/design-impact.ts'
import { designTrials, type DesignTrials, type Trial } from '../services/design-trials.ts'
import {
  compareDesign,
  dropDesign,
  openDesign,
  readDesign,
  saveDesign,
  type DesignChange,
  type DesignWish,
} from '../services/designs.ts'
import type { Ports } from '../services/ports.ts'
import { checkDesign } from '../services/publishing.ts'
import { today } from '../services/time.ts'
import { bodyOf, param } from './body.ts'
import { ANSWERS, ASSESSMENT, DAY, FORM_ID, ID, list, object, open, PLUGIN_PATH, REVISION, TEXT } from './schemas.ts'

const IS_PLUGIN = /^[a-z][a-z0-9]{0,20}(-[a-z0-9]{1,20}){0,4}$/
export const PLUGIN_ID: JsonSchema = { type: 'string', pattern: IS_PLUGIN.source }
const CONTENT: JsonSchema = { type: 'string', maxLength: 1_000_000 }

function texts(content: JsonSchema): JsonSchema {
  return {
    type: 'object',
    maxProperties: 500,
    propertyNames: { pattern: PLUGIN_PATH.source },
    additionalProperties: content,
  }
}

const DESIGN = open({
  id: ID,
  revision: REVISION,
  plugin: TEXT,
  files: { type: 'object' },
  updatedAt: { type: 'string' },
  by: TEXT,
  behind: { type: 'boolean' },
})
const FAULTS = list(
  open({ file: { type: 'string' }, pointer: { type: 'string' }, code: TEXT, message: { type: 'string' } }),
  10_000,
)
const REMARKS = list(open({ file: TEXT, pointer: { type: 'string' }, message: TEXT, messageEn: TEXT }), 10_000)
const REPORT = open({ faults: FAULTS, cases: list({ type: 'string' }, 10_000), remarks: REMARKS })
const DIFFERENCE = list(
  open({
    path: { type: 'string' },
    state: { enum: ['added', 'removed', 'changed'] },
    changes: list(open({ at: { type: 'string' } }), 100_000),
  }),
)

export function designRoutes(ports: Ports): Route[] {
  const trials = designTrials(ports)
  return [
    begin(ports),
    importPack(ports),
    read(ports),
    save(ports),
    drop(ports),
    check(ports),
    compare(ports),
    ...releaseRoutes(ports),
    form(trials),
    formValidator(ports, trials),
    tryIt(ports, trials),
    ...designExampleRoutes(ports, trials),
    ...designLetterRoutes(ports, trials),
    ...designTableRoutes(ports),
    ...designImportRoutes(ports),
    ...designYearRoutes(ports, trials),
    ...impactRoutes(impactDesk(ports, trials), ports),
  ]
}

function begin(ports: Ports): Route {
  return {
    method: 'post',
    path: '/designs',
    summary: 'Begin to change a plugin, from what is in force or from nothing; one design a plugin',
    access: 'design.change',
    body: object({ id: ID, plugin: PLUGIN_ID }),
    replies: { 200: DESIGN },
    costly: true,
    handle: async (call, actor) => ok(await openDesign(ports, actor, bodyOf<DesignWish>(call))),
  }
}

function importPack(ports: Ports): Route {
  return {
    method: 'post',
    path: '/designs/import',
    summary: 'Begin a design from a pack: the file that a plugin is exported as',
    access: 'design.change',
    query: { id: ID },
    takesFile: true,
    replies: { 200: DESIGN },
    costly: true,
    async handle(call, actor) {
      const pack = readPack(Buffer.from(call.raw).toString('utf8'))
      const paths = Object.keys(pack?.files ?? {})
      if (pack === null || !IS_PLUGIN.test(pack.id) || !paths.every((path) => PLUGIN_PATH.test(path))) {
        throw new Problem('request.invalid', 'This file is no pack of a plugin.')
      }
      return ok(await openDesign(ports, actor, { id: call.query['id'] ?? '', plugin: pack.id, files: pack.files }))
    },
  }
}

function read(ports: Ports): Route {
  return {
    method: 'get',
    path: '/designs/:id',
    summary: 'A design with all its texts',
    access: 'design.change',
    params: { id: ID },
    replies: { 200: DESIGN },
    handle: async (call) => ok(await readDesign(ports, param(call, 'id'))),
  }
}

function save(ports: Ports): Route {
  return {
    method: 'put',
    path: '/designs/:id',
    summary: 'Save changed texts on the revision that was seen; null takes a file away',
    access: 'design.change',
    params: { id: ID },
    body: object({ base: REVISION, files: texts({ anyOf: [CONTENT, { type: 'null' }] }) }),
    replies: { 200: open({ revision: REVISION }) },
    async handle(call, actor) {
      return ok({ revision: await saveDesign(ports, actor, param(call, 'id'), bodyOf<DesignChange>(call)) })
    },
  }
}

function drop(ports: Ports): Route {
  return {
    method: 'delete',
    path: '/designs/:id',
    summary: 'Throw a design away',
    access: 'design.change',
    params: { id: ID },
    replies: { 204: null },
    async handle(call, actor) {
      await dropDesign(ports, actor, param(call, 'id'))
      return nothing()
    },
  }
}

function check(ports: Ports): Route {
  return {
    method: 'post',
    path: '/designs/:id/check',
    summary: 'Every fault of the design, every example that does not hold, and what its tables leave open',
    access: 'design.change',
    params: { id: ID },
    replies: { 200: REPORT },
    costly: true,
    handle: async (call) => ok(await checkDesign(ports, param(call, 'id'))),
  }
}

function compare(ports: Ports): Route {
  return {
    method: 'get',
    path: '/designs/:id/difference',
    summary: 'What the design changes of what is in force, file by file and place by place',
    access: 'design.change',
    params: { id: ID },
    replies: { 200: DIFFERENCE },
    handle: async (call) => ok(await compareDesign(ports, param(call, 'id'))),
  }
}

function form(trials: DesignTrials): Route {
  return {
    method: 'get',
    path: '/designs/:id/forms/:form',
    summary: 'A form of the design, ready to be filled for a trial',
    access: 'design.change',
    params: { id: ID, form: FORM_ID },
    replies: { 200: { type: 'object' } },
    costly: true,
    handle: async (call) => ok(await trials.bundle(param(call, 'id'), param(call, 'form'))),
  }
}

function formValidator(ports: Ports, trials: DesignTrials): Route {
  return {
    method: 'get',
    path: '/designs/:id/forms/:form/validator',
    summary: 'The validator of a form of the design as a module for browsers',
    access: 'design.change',
    params: { id: ID, form: FORM_ID },
    query: { hash: { type: 'string', pattern: '^[0-9a-f]{1,64}$' } },
    replies: { 200: null },
    costly: true,
    async handle(call) {
      const bundle = await trials.bundle(param(call, 'id'), param(call, 'form'))
      const text = await ports.engine.validatorModule(bundle)
      return bytes(Buffer.from(text), 'text/javascript; charset=utf-8', { 'cache-control': 'no-store' })
    },
  }
}

function tryIt(ports: Ports, trials: DesignTrials): Route {
  return {
    method: 'post',
    path: '/designs/:id/assess',
    summary: 'What the design makes of answers that somebody made up; nothing is kept',
    access: 'design.change',
    params: { id: ID },
    body: object(
      {
        form: FORM_ID,
        answers: ANSWERS,
        facts: { type: 'object', maxProperties: 1_000 },
        asOf: DAY,
        params: { type: 'object', maxProperties: 500 },
        lang: { enum: ['zh-CN', 'en'] },
      },
      ['form', 'answers'],
    ),
    replies: { 200: ASSESSMENT },
    async handle(call, actor) {
      const id = param(call, 'id')
      const wish = bodyOf<Partial<Trial> & Pick<Trial, 'form' | 'answers'>>(call)
      const plain = { facts: {}, asOf: today(ports.clock), params: {}, lang: 'zh-CN' } as const
      await auditAlone(ports.store, actor.id, id, auditEntry('design.try', { kind: 'design', id }, { form: wish.form }))
      return ok(await trials.assess(id, { ...plain, ...wish }))
    },
  }
}
