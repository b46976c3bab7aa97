/** Progress of long work on stderr: how much, how fast, how long still; at most once a second. */

export interface Progress {
  /** @param note more to be said, such as what was made. */
  at(done: number, all: number, note?: string): void
}

const EVERY_MS = 1000

export function progressOf(what: string, write: (line: string) => void = toStderr): Progress {
  const started = performance.now()
  let told = started
  return {
    at(done, all, note) {
      const now = performance.now()
      if (done < all && now - told < EVERY_MS) return
      told = now
      const seconds = (now - started) / 1000
      const rate = done / Math.max(seconds, 0.001)
      const left = done < all ? `${Math.ceil((all - done) / rate)} s left` : `in ${seconds.toFixed(1)} s`
      write(`${what} ${done}/${all}, ${rate.toFixed(0)}/s, ${left}${note === undefined ? '' : `; ${note}`}\n`)
    },
  }
}

function toStderr(line: string): void {
  process.stderr.write(line)
}
