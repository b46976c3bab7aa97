/** Anchors of the audit: what was written down once can no longer be cut or told otherwise, whoever can change the store. */
import { describe, expect, it } from 'vitest'
import type { MovableStore } from '../../../core/store/transfer.ts'
import { anchorChains, checkAnchor } from '../../../server/audit/anchors.ts'
import { addChild, director } from '../../contracts/store/people.ts'
import { lowdbHarness } from '../store/lowdb-harness.ts'
import { postgresHarness } from '../store/postgres-harness.ts'

const NOW = '2020-04-01T04:00:00.000Z'

const note = (store: MovableStore, owner: string, action: string) =>
  store.tx(director, (t) => t.append('audit', owner, { action }))

describe.each([
  ['a folder', lowdbHarness],
  ['PostgreSQL', postgresHarness],
])('Anchors of the audit in %s', (_, makeHarness) => {
  it('hold what stood when they were written, and name only the chains that grew since', async () => {
    const harness = await makeHarness()
    const store = await harness.open()
    const [one, two] = [await addChild(store, 1), await addChild(store, 2)]
    await note(store, one, 'record.submit')
    await note(store, two, 'record.submit')
    const first = await anchorChains(store, null, NOW)
    expect(first).toMatchObject({ grown: 2, chains: 2 })
    await note(store, two, 'record.read')
    const second = await anchorChains(store, first.sha256, NOW)
    expect(second).toMatchObject({ grown: 1, chains: 2 })
    await note(store, one, 'record.read')
    for (const { sha256 } of [first, second]) expect(await checkAnchor(store, sha256)).toEqual([])
    await store.close()
    await harness.dispose()
  })

  it('are refused when the file is none, or is not there', async () => {
    const harness = await makeHarness()
    const store = await harness.open()
    await expect(checkAnchor(store, 'a'.repeat(64))).rejects.toThrow('the file is missing')
    async function* photo() {
      yield Buffer.from('a photograph')
    }
    const { sha256 } = await store.blobs.put(photo())
    await expect(checkAnchor(store, sha256)).rejects.toThrow('this is no anchor')
    await store.close()
    await harness.dispose()
  })
})

describe('Somebody who can change the database', () => {
  it('cuts a chain and its witness: verification alone finds nothing, the anchor does', async () => {
    const harness = await postgresHarness()
    const store = await harness.open()
    const owner = await addChild(store, 1)
    await note(store, owner, 'record.submit')
    await note(store, owner, 'record.read')
    const { sha256 } = await anchorChains(store, null, NOW)
    const { sql } = harness.database
    await sql('DELETE FROM audit WHERE owner = $1 AND n = 2', [owner])
    await sql(
      `UPDATE "owner" SET audit_n = 1, audit_hash = (SELECT entry->>'hash' FROM audit WHERE owner = $1) WHERE owner = $1`,
      [owner],
    )
    expect((await store.verify()).faults).toEqual([])
    expect(await checkAnchor(store, sha256)).toMatchObject([{ message: expect.stringContaining('was cut') }])
    await store.close()
    await harness.dispose()
  })
})
