/** How things are timed: warmed up first, then many rounds, of which the median counts. */

export interface Timing {
  /** Milliseconds. */
  medianMs: number
  p95Ms: number
  rounds: number
}

export interface Rate extends Timing {
  perSecond: number
  /** The same by the time that the processor gave to this process: what is left of it on a busy machine. */
  perCpuSecond: number
}

const WARM_ROUNDS = 20

/** Runs `work` for about `ms`, and `least` times at least; `work` is given the number of the round. */
export function rateOf(work: (round: number) => void, least = WARM_ROUNDS, ms = 150): Rate {
  for (let i = 0; i < WARM_ROUNDS; i += 1) work(i)
  const times: number[] = []
  const before = process.cpuUsage()
  const start = performance.now()
  let now = start
  while (now - start < ms || times.length < least) {
    work(times.length)
    const then = performance.now()
    times.push(then - now)
    now = then
  }
  const { user, system } = process.cpuUsage(before)
  const perSecondOf = (spentMs: number) => rounded((times.length * 1000) / spentMs)
  return { ...timingOf(times), perSecond: perSecondOf(now - start), perCpuSecond: perSecondOf((user + system) / 1000) }
}

export function timingOf(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN)
  return { medianMs: at(0.5), p95Ms: at(0.95), rounds: times.length }
}

/** Times each of `rounds` calls. */
export async function timesOf(rounds: number, work: (round: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let i = 0; i < rounds; i += 1) {
    const start = performance.now()
    await work(i)
    times.push(performance.now() - start)
  }
  return times
}

/** Three figures that count. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3))
}
