/**
 * What an adapter gives the contract suite: a place that can be opened, closed, and opened again, a clock in the
 * test's hand, and a way to falsify a stored audit entry as somebody with access to the disk would.
 */
import type { MovableStore } from '../../../core/store/transfer.ts'

export interface Harness {
  /** Opens the same place again after `close`. */
  open(): Promise<MovableStore>
  /** Milliseconds; the store's clock reads it. */
  clock: { now: number }
  /** Changes the detail of one audit entry while the store is closed, every checksum around it made right again. */
  falsifyAudit(owner: string, n: number): Promise<void>
  /** Takes the last audit entry away while the store is closed, every checksum made right again. */
  cutAudit(owner: string): Promise<void>
  /** Damages the stored bytes of a blob while the store is closed. */
  damageBlob(sha256: string): Promise<void>
  dispose(): Promise<void>
}

export type MakeHarness = () => Promise<Harness>
