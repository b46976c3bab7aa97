/** Mounting and typing in a form of 200 fields in a real Chromium, beside the same fields written by hand. */
import { build } from 'esbuild'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FormBundle } from '../../core/model/plan.ts'
import { loadRegistry } from '../../server/plugins/load-registry.ts'
import { validatorModules } from '../../server/services/validator-module.ts'
import { launchBrowser } from '../support/chromium.ts'
import { LONG_FORM, writeLongForm } from './long-form.ts'
import { timingOf } from './measuring.ts'
import type { Screen } from './page/form-page.tsx'

interface ScreenSpeed {
  firstMs: number
  wholeMs: number
  keyMs: number
  keyP95Ms: number
}

export interface FormViewSpeed {
  fields: number
  browser: string
  renderer: ScreenSpeed
  byHand: ScreenSpeed
  /** How many times the floor it takes: the median over the rounds. */
  ratio: { whole: number; key: number }
}

const ROUNDS = 7

/** @throws Error when the browser cannot start or the form does not show its fields. */
export async function formViewSpeed(root: string): Promise<FormViewSpeed> {
  const bundle = await longBundle(root)
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.addScriptTag({ content: await script(join(root, 'tests/bench/page/form-page.tsx'), 'bench') })
    const validator = await validatorModules(root)(bundle)
    await page.addScriptTag({ content: await scriptOf(validator, root, 'validator') })
    await page.addScriptTag({ content: `globalThis.bundle = ${JSON.stringify(bundle)}` })
    const byHand: Screen[] = []
    const renderer: Screen[] = []
    // By turns, so that a busy moment falls on both; the first of each is thrown away: the browser compiles the code then.
    for (let round = -1; round < ROUNDS; round += 1) {
      const floor = await page.evaluate<Screen>('bench.measureByHand(bundle)')
      const ours = await page.evaluate<Screen>('bench.measureRenderer(bundle, validator.default)')
      if (round < 0) continue
      byHand.push(floor)
      renderer.push(ours)
    }
    return {
      fields: bundle.form.fields.length,
      browser: browser.version(),
      renderer: speedOf(renderer),
      byHand: speedOf(byHand),
      ratio: {
        whole: ratioOf(renderer, byHand, ({ wholeMs }) => wholeMs),
        key: ratioOf(renderer, byHand, ({ keysMs }) => timingOf(keysMs).medianMs),
      },
    }
  } finally {
    await browser.close()
  }
}

async function longBundle(root: string): Promise<FormBundle> {
  const folder = await mkdtemp(join(tmpdir(), 'tongbiao-bench-'))
  try {
    const { registry, faults } = loadRegistry({ root, extra: [await writeLongForm(folder)] })
    const own = faults.filter(({ file }) => file.includes(LONG_FORM))
    const bundle = own.length > 0 ? null : registry.bundle(LONG_FORM)
    if (bundle === null) throw new Error(`the form of 200 fields does not load: ${JSON.stringify(own[0])}`)
    return bundle
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function speedOf(screens: readonly Screen[]): ScreenSpeed {
  const keys = timingOf(screens.flatMap(({ keysMs }) => keysMs))
  return {
    firstMs: timingOf(screens.map(({ firstMs }) => firstMs)).medianMs,
    wholeMs: timingOf(screens.map(({ wholeMs }) => wholeMs)).medianMs,
    keyMs: keys.medianMs,
    keyP95Ms: keys.p95Ms,
  }
}

/** The median of the ratios of neighbours in time. */
function ratioOf(ours: readonly Screen[], floor: readonly Screen[], figure: (screen: Screen) => number): number {
  const pairs = ours.flatMap((screen, i) => {
    const beside = floor[i]
    return beside === undefined ? [] : [figure(screen) / figure(beside)]
  })
  return timingOf(pairs).medianMs
}

const BUNDLED = {
  bundle: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  jsx: 'automatic',
  minify: true,
  define: { 'process.env.NODE_ENV': '"production"' },
  write: false,
  logLevel: 'warning',
} as const

async function script(entry: string, globalName: string): Promise<string> {
  const { outputFiles } = await build({ ...BUNDLED, entryPoints: [entry], globalName })
  return outputFiles[0]?.text ?? ''
}

async function scriptOf(contents: string, resolveDir: string, globalName: string): Promise<string> {
  const { outputFiles } = await build({ ...BUNDLED, stdin: { contents, resolveDir, loader: 'js' }, globalName })
  return outputFiles[0]?.text ?? ''
}
