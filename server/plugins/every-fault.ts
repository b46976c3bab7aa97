/**
 * Every fault of the mounted plugins in one report: files, references, rules and the templates of documents. A command
 * prints it; a server with one fault does not start.
 */
import type { DocumentDefinition } from '../../core/document/definition.ts'
import type { DefinitionFault } from '../../core/errors/definition-error.ts'
import type { Registry } from '../../core/registry/registry.ts'
import { checkTemplate } from '../print/template-check.ts'
import type { LoadedRegistry } from './load-registry.ts'

/** Each fault once, in the order in which they were found. */
export function everyFault({ registry, faults }: LoadedRegistry): DefinitionFault[] {
  const all = [...faults, ...registry.check(), ...templateFaults(registry)]
  return [...new Map(all.map((fault) => [JSON.stringify(fault), fault])).values()]
}

/** What a template may not do is told when it is loaded, not when the letter is due. */
function templateFaults(registry: Registry): DefinitionFault[] {
  return [...registry.documents.values()].flatMap((source) => {
    const file = source.path.replace(/\.document\.json$/, '.hbs')
    const template = registry.templates.get(file)
    if (template === undefined) return []
    return checkTemplate(source.value as unknown as DocumentDefinition, template, {}).map((fault) => ({
      file,
      pointer: '',
      code: fault.code,
      message: fault.message,
      hint: '模板能用什么，见 docs/documents.md',
      line: fault.line,
      column: fault.column,
    }))
  })
}
