/** The contract suite over PostgreSQL, on a real server. */
import { storeContract } from '../../contracts/store/contract.ts'
import { postgresHarness } from './postgres-harness.ts'

storeContract('PostgreSQL', postgresHarness)
