/** The clock as forms need it: the day in Shanghai, and instants of Chinese official time. */
import { shanghaiMinute } from '../../core/render/index.ts'

/** `2020-04-01` */
export function todayOf(ms: number): string {
  return shanghaiMinute(ms).slice(0, 10)
}

/** `2020-04-01T09:30:00+08:00` */
export function instantOf(ms: number): string {
  return `${shanghaiMinute(ms)}:00+08:00`
}
