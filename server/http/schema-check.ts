/**
 * Checks parameters, query and body of a call by the route's own schemas. What a schema does not name is refused, and
 * no value of a caller stands in the answer.
 */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { Problem } from '../../core/errors/problem.ts'
import type { JsonSchema, Route } from './route.ts'

export interface CallSchemas {
  check(part: 'params' | 'query' | 'body', value: unknown): void
}

export function callSchemas(route: Route): CallSchemas {
  const ajv = new Ajv2020({ strict: true, ownProperties: true, allErrors: false, allowUnionTypes: true })
  const compiled: Record<'params' | 'query' | 'body', ValidateFunction | null> = {
    params: ajv.compile(closedObject(route.params ?? {}, true)),
    query: ajv.compile(closedObject(route.query ?? {}, false)),
    body: route.body === undefined ? null : ajv.compile(route.body),
  }
  return {
    check(part, value) {
      const validate = compiled[part]
      if (validate === null || validate(value)) return
      const fault = validate.errors?.[0]
      const path = fault?.instancePath ?? ''
      // An id that cannot exist is not there; saying more would tell ids apart.
      if (part === 'params') throw new Problem('notFound', 'There is nothing here.')
      throw new Problem('request.invalid', `The ${part} does not fit: ${fault?.message ?? 'unknown'}.`, { part, path })
    },
  }
}

function closedObject(properties: Readonly<Record<string, JsonSchema>>, required: boolean): JsonSchema {
  return { type: 'object', properties, additionalProperties: false, required: required ? Object.keys(properties) : [] }
}
