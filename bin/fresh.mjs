// Tells whether a build still matches its sources: their newest change against the time of the build.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

// `built` is a file of the build, `sources` the folders and files it was made from; all relative to `root`.
export function isFresh(root, built, sources) {
  const target = join(root, built)
  if (!existsSync(target)) return false
  const time = statSync(target).mtimeMs
  return [...sources, 'package-lock.json'].every((source) => newest(join(root, source), time) <= time)
}

// The newest change at a path; stops at the first one later than `enough`.
function newest(path, enough) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  let latest = 0
  for (const name of readdirSync(path)) {
    latest = Math.max(latest, newest(join(path, name), enough))
    if (latest > enough) return latest
  }
  return latest
}
