/** OpenAPI 3.1, made from the routes that are mounted: paths, parameters, bodies and replies are the routes' own schemas. */
import { PROBLEMS } from '../../core/errors/problem.ts'
import type { JsonSchema, Route } from './route.ts'

const PROBLEM_SCHEMA: JsonSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { enum: Object.keys(PROBLEMS) },
  },
}

export function openApi(routes: readonly Route[], version: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) {
    const path = `/api/v1${route.path.replace(/:([A-Za-z]+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [route.method]: operation(route) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Tongbiao', version },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Problem: PROBLEM_SCHEMA },
      securitySchemes: {
        cookie: { type: 'apiKey', in: 'cookie', name: '__Host-tongbiao' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  }
}

function operation(route: Route): object {
  return {
    summary: route.summary,
    security: route.access === 'open' ? [] : [{ cookie: [] }, { token: [] }],
    ...(route.access === 'open' ? {} : { 'x-access': route.access }),
    parameters: [
      ...Object.entries(route.params ?? {}).map(([name, schema]) => ({ name, in: 'path', required: true, schema })),
      ...Object.entries(route.query ?? {}).map(([name, schema]) => ({ name, in: 'query', required: false, schema })),
    ],
    ...(route.body === undefined ? {} : { requestBody: { required: true, content: json(route.body) } }),
    ...(route.takesFile ? { requestBody: { required: true, content: { '*/*': {} } } } : {}),
    responses: Object.fromEntries([...Object.entries(route.replies).map(reply), ['default', problemReply()]]),
  }
}

function reply([status, schema]: [string, JsonSchema | null]): [string, object] {
  return [status, schema === null ? { description: 'done' } : { description: 'done', content: json(schema) }]
}

function problemReply(): object {
  return {
    description: 'a problem',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }
}

function json(schema: JsonSchema): object {
  return { 'application/json': { schema } }
}
