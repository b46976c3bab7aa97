/** A parameter that the county sets, as an administrator does it: by a published change of the plugin that holds it. */
import { at, newId, type Person } from './county.ts'

const BENEFITS = 'params/benefits.params.json'

/** In force from `today` on, with the value of the whole year. The county has to run with a check worker. */
export async function setParameter(admin: Person, id: string, value: unknown, today: string): Promise<void> {
  const design = (await admin.post('/designs', { id: newId(), plugin: 'governance' })).json
  const file = JSON.parse(String(at(design, 'files', BENEFITS))) as { params: { id: string; values: object[] }[] }
  const param = file.params.find((one) => one.id === id)
  if (param === undefined) throw new Error(`no parameter ${id}`)
  param.values = [{ value, effectiveFrom: `${today.slice(0, 4)}-01-01`, source: '县民政局文件', provenance: 'SRC' }]
  const path = `/designs/${String(at(design, 'id'))}`
  const files = { [BENEFITS]: `${JSON.stringify(file, null, 2)}\n` }
  const saved = await admin.put(path, { base: at(design, 'revision'), files })
  const wish = { base: at(saved.json, 'revision'), note: '县里设定', effectiveFrom: today }
  const published = await admin.post(`${path}/publish`, wish)
  if (published.status >= 300) throw new Error(`not published: ${published.text}`)
}
