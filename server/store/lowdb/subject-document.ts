/**
 * A subject file as a lowdb document behind an adapter of ours. lowdb's own never syncs and starts empty on a missing
 * file; this one does neither.
 */
import { Low, type Adapter } from 'lowdb'
import { StoreDamaged } from '../../../core/store/errors.ts'
import { replaceFile, type FileSystem } from '../shared/file-system.ts'
import type { SubjectPaths } from './paths.ts'
import { openSealed, sealText } from '../shared/sealed-text.ts'
import { newSubjectFile, parseSubjectFile, type SubjectFile } from './subject-file.ts'

class DurableAdapter implements Adapter<SubjectFile> {
  readonly #fs: FileSystem
  readonly #owner: string
  readonly #paths: SubjectPaths

  constructor(fs: FileSystem, owner: string, paths: SubjectPaths) {
    this.#fs = fs
    this.#owner = owner
    this.#paths = paths
  }

  /** @throws StoreDamaged when the file is missing or not what was written. */
  async read(): Promise<SubjectFile> {
    const bytes = await this.#fs.read(this.#paths.file)
    const file = bytes === null ? null : parseSubjectFile(openSealed(bytes), this.#owner)
    if (file === null) throw damagedSubject(this.#paths, bytes === null ? 'is missing' : 'is not what was written')
    return file
  }

  /** The text is taken before the first wait, so that it is one moment of the file. */
  async write(file: SubjectFile): Promise<void> {
    await replaceFile(this.#fs, this.#paths.file, Buffer.from(sealText(file)), this.#paths.before)
  }
}

/** A document that is empty until it is read. */
export function subjectDocument(fs: FileSystem, owner: string, paths: SubjectPaths): Low<SubjectFile> {
  return new Low(new DurableAdapter(fs, owner, paths), newSubjectFile(owner))
}

export function damagedSubject({ file, before }: SubjectPaths, what: string): StoreDamaged {
  return new StoreDamaged(
    file,
    `the file ${what}`,
    `Stop the server and copy ${before}, the generation before, to this name: the journal brings it up to date at the next start. Where there is none, move index.snapshot and the damaged file away: the file is made again from the journal.`,
  )
}
