/**
 * Anchors of the audit: once a day the ends of all chains that have grown are written down as one file, which names
 * the file before it; its SHA-256 stands in the audit and in the log, which leaves the machine. Whoever kept that one
 * number can prove later that no chain was cut or written anew, even by somebody who can change the store.
 */
import { StoreDamaged } from '../../core/store/errors.ts'
import type { ChainEnd, Store, VerifyReport } from '../../core/store/port.ts'
import { EVERYTHING } from '../../core/store/query.ts'

export interface Anchor {
  /** Of the file; proves it and all files before it. */
  readonly sha256: string
  /** Chains that grew since the anchor before. */
  readonly grown: number
  /** All chains. */
  readonly chains: number
}

type Ends = Map<string, Pick<ChainEnd, 'n' | 'hash'>>

const PAGE = 1000
/** So many days; a longer way back is a ring or a mistake. */
const MOST_ANCHORS = 100_000

/** Writes the file; who calls it writes its hash down. @param before SHA-256 of the last anchor, null for the first. */
export async function anchorChains(store: Store, before: string | null, at: string): Promise<Anchor> {
  const known = await endsAt(store, before)
  const lines: string[] = []
  let chains = 0
  for await (const { owner, n, hash } of allEnds(store)) {
    chains += 1
    if (known.get(owner)?.hash !== hash) lines.push(`${owner} ${n} ${hash}`)
  }
  const text = [JSON.stringify({ format: 1, before, at, chains }), ...lines, ''].join('\n')
  const { sha256 } = await store.blobs.put(oneByOne(Buffer.from(text)))
  return { sha256, grown: lines.length, chains }
}

/** What is not as it stood when the anchor was written. @throws StoreDamaged when an anchor file is missing or damaged. */
export async function checkAnchor(store: Store, sha256: string): Promise<VerifyReport['faults']> {
  const faults: VerifyReport['faults'][number][] = []
  for (const [owner, { n, hash }] of await endsAt(store, sha256)) {
    const [entry] = await store.audit.read(owner, EVERYTHING, { after: n - 1, limit: 1 })
    if (entry?.hash === hash) continue
    const what = entry === undefined ? 'was cut' : 'was written anew'
    faults.push({ place: `audit of ${owner}`, message: `The chain ${what} before entry ${n}, which was anchored.` })
  }
  return faults
}

async function* allEnds(store: Store): AsyncIterable<ChainEnd> {
  let after: string | null = null
  for (;;) {
    const page: readonly ChainEnd[] = await store.audit.ends(after, PAGE)
    yield* page
    const last = page.at(-1)
    if (last === undefined) return
    after = last.owner
  }
}

/** As that anchor and those before it say, the newest first. */
async function endsAt(store: Store, sha256: string | null): Promise<Ends> {
  const ends: Ends = new Map()
  let next = sha256
  for (let read = 0; next !== null && read < MOST_ANCHORS; read += 1) {
    const bytes: Uint8Array | null = await store.blobs.get(next)
    if (bytes === null) throw new StoreDamaged(`anchor ${next}`, 'the file is missing', 'Put it back from a backup.')
    const [head = '', ...lines] = Buffer.from(bytes).toString('utf8').trimEnd().split('\n')
    for (const line of lines) {
      const [owner = '', n = '', hash = ''] = line.split(' ')
      if (!ends.has(owner)) ends.set(owner, { n: Number(n), hash })
    }
    next = beforeOf(head, next)
  }
  return ends
}

function beforeOf(head: string, sha256: string): string | null {
  if (!head.startsWith('{"format":1,')) {
    throw new StoreDamaged(`anchor ${sha256}`, 'this is no anchor', 'Give the SHA-256 that stands in the log.')
  }
  const { before } = JSON.parse(head) as { before: string | null }
  return before
}

async function* oneByOne(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
