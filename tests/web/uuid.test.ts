/** Ids made on a phone. */
import { expect, it } from 'vitest'
import { uuidV7 } from '../../web/api/uuid.ts'

it('makes version 7 ids that sort by the time they were made', () => {
  const early = uuidV7(1_589_000_000_000)
  const late = uuidV7(1_589_000_000_001)
  expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(early < late).toBe(true)
  expect(uuidV7(1)).not.toBe(uuidV7(1))
})
