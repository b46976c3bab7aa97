/** Mounts plugin files: formats checked, ids collected and resolved, forms compiled on demand into bundles. */
import { expandForm } from '../compile/expand.ts'
import { faultSink } from '../compile/faults.ts'
import { strictSchema } from '../compile/strict-schema.ts'
import type { DefinitionFault } from '../errors/definition-error.ts'
import { collect, type FormSource } from './collect.ts'
import { compilerDesk, formSource } from './desk.ts'
import { checkFiles, readableFiles } from './file-check.ts'
import { formalismFaults } from './formalism.ts'
import type { MountInput } from './mount-input.ts'
import { checkReferences } from './references.ts'
import type { FormEntry, Registry } from './registry.ts'
import { scheduleRuleFaults } from './schedule-rules.ts'
import { sameMeaningFaults } from './same-meaning.ts'

export interface Mounted {
  registry: Registry
  /** Faults of single files and of references; rules are checked by `registry.check()`. */
  faults: DefinitionFault[]
}

export function mount(input: MountInput): Mounted {
  const faults: DefinitionFault[] = input.trusted ? [] : checkFiles(input.files, input.schemas)
  const collected = collect(readableFiles(input.files, faults), faults)
  const desk = compilerDesk(input, collected)
  faults.push(
    ...checkReferences(collected, input.engine),
    ...formalismFaults(collected, input.blocks),
    ...sameMeaningFaults(collected.forms, input.blocks['child']),
    ...desk.calendarFaults,
  )
  const registry: Registry = {
    ...collected,
    engine: input.engine,
    calendar: desk.calendar,
    dictionary: desk.dictionary,
    forms: () =>
      [...collected.forms.values()].map(entryOf).sort((a, b) => a.id.localeCompare(b.id) || a.version - b.version),
    bundle: (id, version) => desk.bundle(id, version),
    expanded: (id, version) => {
      const form = formSource(collected, id, version)
      return form ? expandForm(form.value, desk.library, faultSink(form.path, [])) : null
    },
    jsonSchema: (id) => {
      const form = formSource(collected, id)
      return form
        ? strictSchema(expandForm(form.value, desk.library, faultSink(form.path, [])), desk.library, {
            forOthers: true,
          })
        : null
    },
    check: () => [...faults, ...desk.check(), ...scheduleRuleFaults(collected, desk.dictionary, desk.sound)],
  }
  return { registry, faults }
}

function entryOf({ head, ...source }: FormSource): FormEntry {
  return {
    id: head.id,
    version: head.version,
    title: source.value.title ?? head.id,
    plugin: source.plugin,
    path: source.path,
    head,
  }
}
