/** Forms as immutable bundles, their validators for browsers, areas, and assessing without keeping anything. */
import { Problem } from '../../core/errors/problem.ts'
import { fillsForm, leftFields } from '../access/questionnaire-rights.ts'
import { auditAlone, auditEntry } from '../audit/entries.ts'
import { bytes, ok } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { type Asked, assessOnly } from '../services/assess-only.ts'
import type { Ports } from '../services/ports.ts'
import { bodyOf, langOf, param } from './body.ts'
import { ANSWERS, ASSESSMENT, DAY, FORM_ID, ID, LANG, list, nullable, object, open, TEXT, VERSION } from './schemas.ts'

const IMMUTABLE = 'private, max-age=31536000, immutable'

/** @throws Problem `form.unknown` */
function bundleOrProblem(ports: Ports, form: string, version: string | undefined) {
  const bundle = ports.definitions.bundle(form, version === undefined ? undefined : Number(version))
  if (bundle === null) throw new Problem('form.unknown', 'There is no such form.')
  return bundle
}

export function formRoutes(ports: Ports): Route[] {
  return [areaTree(ports), names(ports), formList(ports), formBundle(ports), validatorAsset(ports), assessRoute(ports)]
}

function areaTree(ports: Ports): Route {
  return {
    method: 'get',
    path: '/areas',
    summary: 'Areas as a tree',
    access: 'area.read',
    replies: { 200: list(open({ code: TEXT, label: TEXT, parent: nullable(TEXT) }), 100_000) },
    handle: async () => ok(ports.definitions.areas),
  }
}

const NAMES = { type: 'object', additionalProperties: TEXT }

function names(ports: Ports): Route {
  return {
    method: 'get',
    path: '/names',
    summary: 'Names of forms, documents, offices and kinds of work by their code',
    access: 'form.read',
    query: { lang: LANG },
    replies: { 200: open({ forms: NAMES, documents: NAMES, offices: NAMES, work: NAMES }) },
    handle: async ({ query }) => ok(ports.definitions.names(langOf(query['lang']))),
  }
}

function formList(ports: Ports): Route {
  return {
    method: 'get',
    path: '/forms',
    summary: 'Newest version of each form',
    access: 'form.read',
    replies: {
      200: list(
        open({
          id: TEXT,
          title: TEXT,
          version: { type: 'integer' },
          plugin: TEXT,
          mode: TEXT,
          filledBy: list(TEXT),
          is: nullable({ enum: ['visit', 'report'] }),
          purposes: list(TEXT),
          left: list(open({ fields: list(TEXT), roles: list(TEXT) })),
        }),
      ),
    },
    async handle(_call, { role }) {
      const forms = ports.definitions.forms.map((form) => {
        const { id, title, version, plugin, head, purposes } = form
        const { mode, filledBy, is = null } = head
        // Who fills it for what only few may know is told to nobody else.
        const too = fillsForm(role, form) && !filledBy.includes(role) ? [role] : []
        return {
          id,
          title,
          version,
          plugin,
          mode,
          filledBy: [...filledBy, ...too],
          is,
          purposes,
          left: leftFields(role, form),
        }
      })
      return ok(forms)
    },
  }
}

function formBundle(ports: Ports): Route {
  return {
    method: 'get',
    path: '/forms/:id',
    summary: 'A form with all that is needed to fill and assess it anywhere',
    access: 'form.read',
    params: { id: FORM_ID },
    query: { version: VERSION },
    replies: { 200: { type: 'object' }, 304: null },
    async handle(call) {
      const { version } = call.query
      const bundle = bundleOrProblem(ports, param(call, 'id'), version)
      const etag = `"${bundle.form.hash}"`
      const headers = { etag, 'cache-control': version === undefined ? 'private, no-cache' : IMMUTABLE }
      return call.headers['if-none-match'] === etag ? { kind: 'empty', status: 304, headers } : ok(bundle, headers)
    },
  }
}

function validatorAsset(ports: Ports): Route {
  return {
    method: 'get',
    path: '/assets/validators/:form/:version.js',
    summary: 'Validator of a form version as an ES module',
    access: 'form.read',
    params: { form: FORM_ID, version: VERSION },
    replies: { 200: null },
    async handle(call) {
      const bundle = bundleOrProblem(ports, param(call, 'form'), param(call, 'version'))
      const text = await ports.engine.validatorModule(bundle)
      return bytes(Buffer.from(text), 'text/javascript; charset=utf-8', {
        'cache-control': 'private, no-cache',
        etag: `"${bundle.form.hash}"`,
      })
    },
  }
}

function assessRoute(ports: Ports): Route {
  return {
    method: 'post',
    path: '/assess/:form',
    summary: 'Assess answers without keeping them',
    access: 'assess',
    params: { form: FORM_ID },
    body: object(
      {
        answers: ANSWERS,
        facts: ANSWERS,
        subject: ID,
        asOf: DAY,
        // Overrides by id, or names of parameter profiles.
        params: { oneOf: [ANSWERS, list(TEXT, 20)] },
        calendar: object({ holidays: list(DAY), makeUpDays: list(DAY) }),
        lang: { enum: ['zh-CN', 'en'] },
      },
      ['answers'],
    ),
    replies: { 200: ASSESSMENT },
    async handle(call, actor) {
      const bundle = bundleOrProblem(ports, param(call, 'form'), undefined)
      const { subject, ...input } = bodyOf<Asked & { subject?: string }>(call)
      const assessment = await assessOnly(ports, actor, bundle, input, subject ?? null)
      if (subject !== undefined)
        await auditAlone(ports.store, actor.id, subject, auditEntry('subject.read', { kind: 'subject', id: subject }))
      return ok(assessment)
    },
  }
}
