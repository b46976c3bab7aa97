/** What is mounted: files with the schemas of their formats, the shared blocks and their English. */
import type { FieldSchema } from '../model/form-schema.ts'
import type { FormatSchemas } from './file-check.ts'
import type { SourceFile } from './source-file.ts'

export interface MountInput {
  files: readonly SourceFile[]
  schemas: FormatSchemas
  /** Shared blocks by name: child, parent … */
  blocks: Readonly<Record<string, FieldSchema>>
  /** English texts of the dictionary. */
  en: Readonly<Record<string, string>>
  engine: string
  hash: (text: string) => string
  /** Files that are known to fit their formats need no second look. */
  trusted?: boolean
}
