/** What the form designer asks besides the texts of a design: the questions that exist already, and what they are called. */
import { ok } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { factTitlesOf, knownQuestionsOf } from '../services/known-questions.ts'
import type { Ports } from '../services/ports.ts'
import { list, open, TEXT } from './schemas.ts'

export function formDesignRoutes(ports: Ports): Route[] {
  return [known(ports), titles(ports)]
}

function known(ports: Ports): Route {
  const questions = knownQuestionsOf(ports)
  return {
    method: 'get',
    path: '/known-questions',
    summary: 'The shared facts and blocks of questions that a form can use instead of asking anew',
    access: 'design.change',
    replies: { 200: list(open({ ref: TEXT, fact: { type: 'string' }, title: TEXT, kind: TEXT }), 2_000) },
    handle: () => Promise.resolve(ok(questions)),
  }
}

function titles(ports: Ports): Route {
  const titled = factTitlesOf(ports)
  return {
    method: 'get',
    path: '/fact-titles',
    summary: 'What the shared facts and blocks are called, by the reference that a form uses them by',
    access: 'design.change',
    replies: { 200: { type: 'object', additionalProperties: TEXT } },
    handle: () => Promise.resolve(ok(titled)),
  }
}
