/**
 * The validator of a form as an ES module for browsers: generated code, bundled with the formats it needs, so that a
 * strict policy without `unsafe-eval` suffices. Made once for each version.
 */
import { join } from 'node:path'
import { _ } from 'ajv'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { FormBundle } from '../../core/model/plan.ts'
import { ajvFormats } from '../../core/validate/formats/index.ts'

/** @param root folder of the product, in which the sources of the formats lie. */
export function validatorModules(root: string): (bundle: FormBundle) => Promise<string> {
  const made = new Map<string, Promise<string>>()
  return (bundle) => {
    const { hash } = bundle.form
    const module = made.get(hash) ?? makeModule(root, bundle)
    made.set(hash, module)
    // A failure is not remembered: the next caller tries again.
    module.catch(() => made.delete(hash))
    return module
  }
}

async function makeModule(root: string, bundle: FormBundle): Promise<string> {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    stdin: { contents: sourceOf(root, bundle), resolveDir: root },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  })
  const text = outputFiles[0]?.text
  if (text === undefined) throw new Error('the bundler gave nothing back')
  return text
}

function sourceOf(root: string, bundle: FormBundle): string {
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    ownProperties: true,
    allowUnionTypes: true,
    formats: ajvFormats,
    code: { source: true, esm: true, formats: _`tongbiaoFormats` },
  })
  const formats = join(root, 'core/validate/formats/ajv-formats.ts')
  const code = standaloneCode(ajv, ajv.compile(bundle.form.schema)).replace(/export default \w+;/, '')
  return [
    `import { ajvFormats as tongbiaoFormats } from ${JSON.stringify(formats)}`,
    code,
    'export default (answers) => (validate(answers) ? [] : (validate.errors ?? []))',
  ].join('\n')
}
