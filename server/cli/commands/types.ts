/** `tongbiao types [--check]`: TypeScript types of every format, shared fact and form. */
import { driftOf, generateTypes, type NamedSchema, readSchemas, writeTypes } from '../../../schemas/generate.ts'
import { loadRegistry } from '../../plugins/load-registry.ts'
import { projectRoot } from '../../plugins/project-root.ts'
import type { Command } from '../command.ts'
import { parseOptions } from '../options.ts'

const HELP = `tongbiao types [--check]

Writes TypeScript types for the formats, the shared facts and every form. --check only tells what differs (exit code 1).`

export const types: Command = {
  name: 'types',
  summary: 'generate TypeScript types, or check that they are up to date',
  help: HELP,
  run: async (args) => {
    const { values } = parseOptions(args, { check: { type: 'boolean' }, json: { type: 'boolean' } })
    const root = projectRoot()
    const files = await generateTypes([...(await readSchemas(root)), ...formSchemas()])
    if (!values['check']) {
      await writeTypes(root, files)
      process.stdout.write(`${files.length} files of types\n`)
      return 0
    }
    const drift = await driftOf(root, files)
    for (const path of drift) process.stderr.write(`${path} is not what the schemas say; run npx tongbiao types\n`)
    return drift.length === 0 ? 0 : 1
  },
}

/** The answers of every form, as plain standard schemas. */
function formSchemas(): NamedSchema[] {
  const { registry } = loadRegistry({ trusted: true })
  const ids = [...new Set(registry.forms().map((form) => form.id))]
  return ids.flatMap((id) => {
    const schema = registry.jsonSchema(id)
    return schema ? [{ name: `forms/${id}`, schema: { ...schema, $id: `https://tongbiao.invalid/forms/${id}` } }] : []
  })
}
