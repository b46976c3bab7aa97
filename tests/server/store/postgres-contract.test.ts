/** The contract suite over PostgreSQL, on a real server. */
import { afterAll } from 'vitest'
import { storeContract } from '../../contracts/store/contract.ts'
import { recycledHarnesses } from './postgres-harness.ts'

const harnesses = recycledHarnesses()
afterAll(() => harnesses.drop())

storeContract('PostgreSQL', harnesses.make)
