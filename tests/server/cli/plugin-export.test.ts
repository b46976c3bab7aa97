/** A plugin leaves as one file, the same bytes each time, with every text of its folder. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { main } from '../../../server/cli/main.ts'
import { projectRoot } from '../../../server/plugins/project-root.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tongbiao-pack-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('an exported plugin holds its folder text by text, and twice the same bytes', async () => {
  const [first, second] = [join(folder, 'a.json'), join(folder, 'b.json')]
  expect(await main(['plugin', 'export', 'custody', '-o', first])).toBe(0)
  expect(await main(['plugin', 'export', 'custody', '-o', second])).toBe(0)
  const text = await readFile(first, 'utf8')
  expect(await readFile(second, 'utf8')).toBe(text)
  const pack = JSON.parse(text) as { id: string; files: Record<string, string> }
  expect(pack.id).toBe('custody')
  for (const path of ['plugin.json', 'forms/CU-05.form.json', 'documents/DOC-01.hbs'])
    expect(pack.files[path]).toBe(await readFile(join(projectRoot(), 'plugins/custody', path), 'utf8'))
})

it('a plugin that is not there is a question that is wrong', async () => {
  expect(await main(['plugin', 'export', 'no-such-plugin', '-o', join(folder, 'c.json')])).toBe(2)
})
