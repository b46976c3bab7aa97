import { expect, it } from 'vitest'
import { ID_PATTERNS, NEW_PARTS, newPartFiles, type NewPart, type NewPartKind } from '../../../core/design/new-part.ts'
import { everyFault } from '../../../server/plugins/every-fault.ts'
import { mountPlugins, pluginsIn } from '../../../server/plugins/load-registry.ts'
import { newPluginFiles } from '../../../server/plugins/new-plugin.ts'
import { projectRoot } from '../../../server/plugins/project-root.ts'

const IDS: Record<NewPartKind, string> = {
  form: 'ZY-01',
  instrument: 'SC-99',
  decision: 'D99',
  document: 'DOC-99',
  schedule: 'G99',
  codelist: 'bullyingKind',
  params: 'bullying',
}

it('each part that an administrator adds loads at once, in a plugin that was begun from nothing', () => {
  const { plugins } = pluginsIn([`${projectRoot()}/plugins`])
  const part = (kind: NewPartKind): NewPart => ({
    kind,
    id: IDS[kind],
    title: '校园欺凌',
    form: 'ZY-01',
    today: '2026-11-24',
  })
  const files = Object.assign(newPluginFiles('bullying'), ...NEW_PARTS.map((kind) => newPartFiles(part(kind))))
  const faults = everyFault(mountPlugins(projectRoot(), new Map([...plugins, ['bullying', files]])))
  expect(faults.filter(({ file }) => file.startsWith('bullying/'))).toEqual([])
})

it('ids are spelled as those of their kind', () => {
  for (const kind of NEW_PARTS) expect([kind, ID_PATTERNS[kind].test(IDS[kind])]).toEqual([kind, true])
  expect(ID_PATTERNS.form.test('form-1')).toBe(false)
})
