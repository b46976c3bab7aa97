/** The ports of a server with counters around the store and the printer: how much was written, how much waits. */
import type { Store } from '../../core/store/port.ts'
import type { Ports, Printing } from './ports.ts'

export interface Work {
  /** Transactions that are durable, and those that ended otherwise. */
  committed: number
  refused: number
  /** Papers that are being drawn or wait for it. */
  printing: number
}

export function measured(ports: Ports): { ports: Ports; work: Readonly<Work> } {
  const work: Work = { committed: 0, refused: 0, printing: 0 }
  return {
    ports: { ...ports, store: countedStore(ports.store, work), printing: countedPrinting(ports.printing, work) },
    work,
  }
}

function countedStore(store: Store, work: Work): Store {
  return {
    ...store,
    async tx(ctx, run, options) {
      try {
        const done = await store.tx(ctx, run, options)
        work.committed += 1
        return done
      } catch (error) {
        work.refused += 1
        throw error
      }
    },
  }
}

function countedPrinting(printing: Printing, work: Work): Printing {
  const counting = async <T>(drawn: () => Promise<T>): Promise<T> => {
    work.printing += 1
    try {
      return await drawn()
    } finally {
      work.printing -= 1
    }
  }
  return {
    render: (...wish) => counting(() => printing.render(...wish)),
    draw: (...wish) => counting(() => printing.draw(...wish)),
  }
}
