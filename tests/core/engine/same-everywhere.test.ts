/**
 * The phone and the server come to the same assessment: the built browser code in a real Chromium against Node, over
 * random answers of every shipped form, compared field by field. TONGBIAO_ROUNDS raises the number of answer sets.
 */
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { assess } from '../../../core/engine/index.ts'
import type { FormBundle } from '../../../core/model/plan.ts'
import type { AssessInput } from '../../../core/model/session.ts'
import { answerValidator } from '../../../core/validate/validator.ts'
import { loadRegistry } from '../../../server/plugins/load-registry.ts'
import { projectRoot } from '../../../server/plugins/project-root.ts'
import { validatorModules } from '../../../server/services/validator-module.ts'
import { launchBrowser } from '../../support/chromium.ts'
import { randomAnswers, randomFrom } from '../../support/random-answers.ts'

const ROUNDS = Number(process.env['TONGBIAO_ROUNDS'] ?? 200)
const CHUNK = 100
const DAYS = ['2020-03-20', '2020-05-12', '2021-07-01', '2026-11-24']

const { registry } = loadRegistry()
const forms = [...new Set(registry.forms().map((form) => form.id))]
let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage()
  const engine = `export { assess } from './core/engine/index.ts'`
  await page.addScriptTag({ content: await asScript(engine, 'engine') })
})
afterAll(() => browser.close())

/** Bundled as the pages are, under one global name. */
async function asScript(contents: string, globalName: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: projectRoot(), loader: 'ts' },
    bundle: true,
    format: 'iife',
    globalName,
    platform: 'browser',
    minify: true,
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}

function inputs(bundle: FormBundle, seed: number, count: number): AssessInput[] {
  const random = randomFrom(seed)
  return Array.from({ length: count }, (_, n) => ({
    answers: randomAnswers(bundle, random),
    facts:
      n % 2 === 0 ? {} : randomAnswers({ ...bundle, form: { ...bundle.form, fields: bundle.dictionary } }, random, 0.5),
    asOf: DAYS[n % DAYS.length] ?? '2020-05-12',
    lang: n % 3 === 0 ? 'en' : 'zh-CN',
    submit: n % 5 === 0,
    ...(n % 2 === 0 ? {} : { params: registry.profiles.get('ben-t1') ?? {} }),
  }))
}

it.each(forms)(
  '%s is assessed alike on the phone and on the server',
  async (id) => {
    const bundle = registry.bundle(id)
    if (!bundle) throw new Error(`no form ${id}`)
    const validate = answerValidator(bundle.form.schema)
    const module = await validatorModules(projectRoot())(bundle)
    await page.addScriptTag({ content: await asScript(module, 'validator') })
    await page.addScriptTag({ content: `globalThis.bundle = ${JSON.stringify(bundle)}` })
    for (let done = 0; done < ROUNDS; done += CHUNK) {
      const batch = inputs(bundle, done + 1, Math.min(CHUNK, ROUNDS - done))
      const script = `JSON.stringify(${JSON.stringify(batch)}.map((input) => engine.assess(bundle, input, validator.default)))`
      const there = JSON.parse(await page.evaluate<string>(script)) as unknown[]
      const here = JSON.parse(JSON.stringify(batch.map((input) => assess(bundle, input, validate)))) as unknown[]
      batch.forEach((input, n) => expect({ input, assessment: there[n] }).toEqual({ input, assessment: here[n] }))
    }
  },
  120_000 + ROUNDS * 100,
)
