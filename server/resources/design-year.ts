/** The coming year of a made-up child under a design; nothing is kept. */
import { ok } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { groundsOfDesign, yearOfDesign, type YearWish } from '../services/design-year.ts'
import type { DesignTrials } from '../services/design-trials.ts'
import type { Ports } from '../services/ports.ts'
import { today } from '../services/time.ts'
import { bodyOf, langOf, param } from './body.ts'
import { DAY, ID, LANG, list, object, open, TEXT } from './schemas.ts'

const NAMED = list(open({ id: TEXT, title: TEXT }))
const GROUNDS = open({
  dictionary: list({ type: 'object' }, 10_000),
  categories: list({ type: 'object' }),
  scores: list(open({ id: TEXT, title: TEXT, bands: NAMED })),
  terms: NAMED,
  roles: NAMED,
  forms: NAMED,
  documents: NAMED,
  calendar: { type: 'object' },
  params: { type: 'object' },
})
const YEAR = list(open({ origin: { type: 'object' }, kind: TEXT, due: DAY, done: DAY, because: TEXT }), 10_000)

export function designYearRoutes(ports: Ports, trials: DesignTrials): Route[] {
  return [grounds(ports, trials), year(ports, trials)]
}

function grounds(ports: Ports, trials: DesignTrials): Route {
  return {
    method: 'get',
    path: '/designs/:id/grounds',
    summary: 'What a schedule of the design can name: facts, categories, bands, holidays',
    access: 'design.change',
    params: { id: ID },
    query: { lang: LANG },
    replies: { 200: GROUNDS },
    costly: true,
    handle: async (call) =>
      ok(await groundsOfDesign(trials, param(call, 'id'), today(ports.clock), langOf(call.query['lang']))),
  }
}

function year(ports: Ports, trials: DesignTrials): Route {
  return {
    method: 'post',
    path: '/designs/:id/year',
    summary: 'What has to be done about a made-up child in the twelve months from a day, as the design has it',
    access: 'design.change',
    params: { id: ID },
    body: object(
      {
        facts: { type: 'object', maxProperties: 200 },
        since: DAY,
        visited: DAY,
        from: DAY,
        lang: LANG,
        inForce: { type: 'boolean' },
      },
      ['facts', 'since'],
    ),
    replies: { 200: YEAR },
    costly: true,
    handle: async (call) => {
      const wish = bodyOf<Partial<YearWish> & Pick<YearWish, 'facts' | 'since'>>(call)
      const plain = { from: today(ports.clock), lang: 'zh-CN', inForce: false } as const
      return ok(await yearOfDesign(ports, trials, param(call, 'id'), { ...plain, ...wish }))
    },
  }
}
