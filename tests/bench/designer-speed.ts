/** One key in the title of a question while a form of 500 fields is open in the designer, in a real Chromium. */
import { build } from 'esbuild'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchBrowser } from '../support/chromium.ts'
import { startCommand, type RunningCommand } from '../support/running-server.ts'
import { LONG_FORM, longForm } from './long-form.ts'
import { timingOf } from './measuring.ts'

export interface DesignerSpeed {
  fields: number
  keyMs: number
  keyP95Ms: number
}

const SECTIONS = 25
const DESIGN = '01900000-0000-7000-8000-000000000500'
const PART = `forms/${LONG_FORM}.form.json`

/** @throws Error when the server or the browser cannot start, or the designer does not show the form. */
export async function designerSpeed(root: string): Promise<DesignerSpeed> {
  const folder = await mkdtemp(join(tmpdir(), 'tongbiao-bench-'))
  const server = await startCommand(folder)
  const browser = await launchBrowser()
  try {
    await writeDesign(server)
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', bypassCSP: true })
    await page.goto(`${server.url}/office#/design/${DESIGN}/${encodeURIComponent(PART)}`)
    await page.getByRole('button', { name: /桐管理/ }).click()
    await page.locator('.design-field').first().click()
    await page.addScriptTag({ content: await pageScript(root) })
    // The first time is thrown away: the browser compiles the code then.
    await page.evaluate('bench.typeTitle()')
    const { medianMs, p95Ms } = timingOf(await page.evaluate<number[]>('bench.typeTitle()'))
    return { fields: SECTIONS * 20, keyMs: medianMs, keyP95Ms: p95Ms }
  } finally {
    await browser.close()
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function writeDesign({ url, tokens }: RunningCommand): Promise<void> {
  const call = async (method: string, path: string, body: object): Promise<unknown> => {
    const headers = { authorization: `Bearer ${tokens['ADMIN'] ?? ''}`, 'content-type': 'application/json' }
    const answer = await fetch(`${url}/api/v1${path}`, { method, headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  const { revision } = (await call('POST', '/designs', { id: DESIGN, plugin: 'long-form' })) as { revision: number }
  const text = `${JSON.stringify(longForm(SECTIONS), null, 2)}\n`
  await call('PUT', `/designs/${DESIGN}`, { base: revision, files: { [PART]: text } })
}

async function pageScript(root: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'tests/bench/page/designer-page.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'bench',
    platform: 'browser',
    target: 'es2022',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}
