/**
 * Counters in the text format of Prometheus: requests by route, method and status, how long they took, what the store
 * and the printer do. Routes are templates: no id, no name and no answer comes near here.
 */
import type { Request, RequestHandler } from 'express'

/** Upper bounds of the histogram, in seconds. */
const BOUNDS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const

export interface Gauge {
  readonly name: string
  readonly help: string
  readonly type: 'gauge' | 'counter'
  /** As they stand between the braces; values of one name stand next to each other. */
  readonly labels?: string
  readonly value: number
}

export interface Meter {
  /** Counts what passes through it. */
  readonly requests: RequestHandler
  /** The page, with further values as they stand now. */
  page(gauges: readonly Gauge[]): string
}

interface Durations {
  readonly buckets: number[]
  sum: number
  count: number
}

export function openMeter(): Meter {
  const counted = new Map<string, number>()
  const durations = new Map<string, Durations>()
  const observe = (method: string, route: string, status: number, seconds: number): void => {
    const labels = `method="${method}",route="${route}"`
    const key = `${labels},status="${status}"`
    counted.set(key, (counted.get(key) ?? 0) + 1)
    const found = durations.get(labels) ?? { buckets: BOUNDS.map(() => 0), sum: 0, count: 0 }
    durations.set(labels, found)
    for (const [i, bound] of BOUNDS.entries()) if (seconds <= bound) found.buckets[i] = (found.buckets[i] ?? 0) + 1
    found.sum += seconds
    found.count += 1
  }
  return {
    requests(request, response, next) {
      const started = performance.now()
      response.on('finish', () => {
        const seconds = (performance.now() - started) / 1000
        observe(request.method, templateOf(request), response.statusCode, seconds)
      })
      next()
    },
    page: (gauges) => [...requestLines(counted), ...durationLines(durations), ...gaugeLines(gauges), ''].join('\n'),
  }
}

/** The route as it was declared; everything else, pages and what is not there, is one. */
export function templateOf({ route }: Pick<Request, 'route'>): string {
  const found: unknown = route
  return typeof found === 'object' && found !== null && 'path' in found ? String(found.path) : 'page'
}

function requestLines(counted: ReadonlyMap<string, number>): string[] {
  const head = ['# HELP tongbiao_requests_total Requests answered.', '# TYPE tongbiao_requests_total counter']
  return [...head, ...[...counted].map(([labels, n]) => `tongbiao_requests_total{${labels}} ${n}`)]
}

function durationLines(durations: ReadonlyMap<string, Durations>): string[] {
  const name = 'tongbiao_request_seconds'
  const head = [`# HELP ${name} Time from request to answer.`, `# TYPE ${name} histogram`]
  const lines = [...durations].flatMap(([labels, { buckets, sum, count }]) => [
    ...BOUNDS.map((bound, i) => `${name}_bucket{${labels},le="${bound}"} ${buckets[i] ?? 0}`),
    `${name}_bucket{${labels},le="+Inf"} ${count}`,
    `${name}_sum{${labels}} ${sum.toFixed(6)}`,
    `${name}_count{${labels}} ${count}`,
  ])
  return [...head, ...lines]
}

function gaugeLines(gauges: readonly Gauge[]): string[] {
  return gauges.flatMap(({ name, help, type, labels, value }, i) => {
    const head = gauges[i - 1]?.name === name ? [] : [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`]
    return [...head, `${name}${labels === undefined ? '' : `{${labels}}`} ${value}`]
  })
}
