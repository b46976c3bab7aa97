/** Decision tables of a design as XLSX and DMN files, and what such a file would change. */
import { bytes, ok } from '../http/reply.ts'
import type { JsonSchema, Route } from '../http/route.ts'
import { decisionModel, decisionOfFile, decisionSheet, type ExchangeFormat } from '../services/decision-exchange.ts'
import type { Ports } from '../services/ports.ts'
import { param } from './body.ts'
import { ID, open } from './schemas.ts'

const DECISION_ID: JsonSchema = { type: 'string', pattern: '^[A-Z]{1,20}[0-9]{1,20}[a-z]?$' }
const PARAMS = { id: ID, decision: DECISION_ID }
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export function designTableRoutes(ports: Ports): Route[] {
  return [
    download(ports, {
      ending: 'xlsx',
      summary: 'A decision table of the design as a sheet',
      type: SHEET,
      file: decisionSheet,
    }),
    download(ports, {
      ending: 'dmn',
      summary: 'A decision table of the design as DMN',
      type: 'application/xml',
      file: decisionModel,
    }),
    compareFile(ports),
  ]
}

interface Download {
  ending: ExchangeFormat
  summary: string
  type: string
  file: (ports: Ports, design: string, decision: string) => Promise<Uint8Array>
}

function download(ports: Ports, { ending, summary, type, file }: Download): Route {
  return {
    method: 'get',
    path: `/designs/:id/decisions/:decision/table.${ending}`,
    summary,
    access: 'design.change',
    params: PARAMS,
    replies: { 200: null },
    costly: true,
    async handle(call) {
      const decision = param(call, 'decision')
      const headers = { 'content-disposition': `attachment; filename="${decision}.${ending}"` }
      return bytes(await file(ports, param(call, 'id'), decision), type, headers)
    },
  }
}

function compareFile(ports: Ports): Route {
  return {
    method: 'post',
    path: '/designs/:id/decisions/:decision/table',
    summary: 'What a decision table would be by a sheet or a DMN file; nothing is changed',
    access: 'design.change',
    params: PARAMS,
    query: { format: { enum: ['xlsx', 'dmn'] } },
    takesFile: true,
    replies: { 200: open({ decision: { type: 'object' } }) },
    costly: true,
    async handle(call) {
      const format = call.query['format'] === 'dmn' ? 'dmn' : 'xlsx'
      const file = { format, bytes: call.raw } as const
      return ok({ decision: await decisionOfFile(ports, param(call, 'id'), param(call, 'decision'), file) })
    },
  }
}
