/** The one contract suite of the Store port: every adapter runs it whole, over a harness of its own. */
import { describe } from 'vitest'
import type { MakeHarness } from './harness.ts'
import { listsContract } from './lists.ts'
import { scopesContract } from './scopes.ts'
import { surroundingsContract } from './surroundings.ts'
import { transactionsContract } from './transactions.ts'

export function storeContract(adapter: string, makeHarness: MakeHarness): void {
  describe(`a ${adapter} store`, () => {
    transactionsContract(makeHarness)
    listsContract(makeHarness)
    scopesContract(makeHarness)
    surroundingsContract(makeHarness)
  })
}
