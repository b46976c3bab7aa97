// Tells whether the built command still matches the sources: their newest change against the time of the build.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const SOURCES = ['core', 'server', 'schemas', 'bin']

export function buildIsFresh(root) {
  const built = statSync(join(root, 'dist/cli/tongbiao.mjs')).mtimeMs
  return (
    SOURCES.every((folder) => newest(join(root, folder), built) <= built) &&
    statSync(join(root, 'package-lock.json')).mtimeMs <= built
  )
}

// The newest change inside a folder; stops at the first one later than `enough`.
function newest(folder, enough) {
  let latest = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    latest = Math.max(latest, entry.isDirectory() ? newest(path, enough) : statSync(path).mtimeMs)
    if (latest > enough) return latest
  }
  return latest
}
