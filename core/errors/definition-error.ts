/**
 * DefinitionFault: a mistake of an author in a definition file. Faults are collected and
 * reported together; a definition with faults is not mounted.
 */
export interface DefinitionFault {
  /** Path of the file, relative to the folder that was loaded. */
  file: string
  /** JSON Pointer inside the file; the empty string means the whole file. */
  pointer: string
  code: string
  message: string
  hint?: string
  /** Place inside an expression text, both counted from 1. */
  line?: number
  column?: number
}

/** Thrown only at the outer edge (a command, a server start), with every fault that was found. */
export class DefinitionError extends Error {
  readonly faults: readonly DefinitionFault[]
  constructor(faults: readonly DefinitionFault[]) {
    super(faults.map((f) => `${f.file}${f.pointer}: ${f.message}`).join('\n'))
    this.name = 'DefinitionError'
    this.faults = faults
  }
}
