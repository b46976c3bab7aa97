/**
 * A zip whose bytes depend on its content alone: entries in order of their names, one time for
 * all of them, no trace of the system.
 */
import { strToU8, zipSync, type Zippable } from 'fflate'

/** Paths with `/`; texts are written as UTF-8. */
export function canonicalZip(entries: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {}
  for (const name of Object.keys(entries).sort()) {
    const content = entries[name]
    if (content !== undefined) files[name] = typeof content === 'string' ? strToU8(content) : content
  }
  // A zip tells local time: noon of the first day it knows is the same bytes in every time zone.
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1, 12), os: 0 })
}
