/** A collector of authors' mistakes: everything that is wrong is reported at once, with its place. */
import type { DefinitionFault } from '../errors/definition-error.ts'

export interface FaultSink {
  /** `pointer` is the place inside the file. */
  add(pointer: string, code: string, message: string, more?: Partial<DefinitionFault>): void
  /** The same sink for another file. */
  of(file: string): FaultSink
}

export function faultSink(file: string, faults: DefinitionFault[]): FaultSink {
  return {
    add: (pointer, code, message, more = {}) => faults.push({ file, pointer, code, message, ...more }),
    of: (other) => faultSink(other, faults),
  }
}
