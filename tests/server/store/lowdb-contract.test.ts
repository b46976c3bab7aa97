/** The contract suite over the embedded adapter. */
import { storeContract } from '../../contracts/store/contract.ts'
import { lowdbHarness } from './lowdb-harness.ts'

storeContract('lowdb', lowdbHarness)
