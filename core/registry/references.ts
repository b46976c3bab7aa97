/** References across files and plugins: what is named must be there. */
import type { DefinitionFault } from '../errors/definition-error.ts'
import { stateFaults } from '../workflow/state-faults.ts'
import type { Collected, Sourced } from './collect.ts'

export function checkReferences(collected: Collected, engine: string): DefinitionFault[] {
  return [
    ...manifestFaults(collected, engine),
    ...formFaults(collected),
    ...documentFaults(collected),
    ...scheduleFaults(collected),
    ...paramFaults(collected),
    ...[...collected.workflows.values()].flatMap((source) => stateFaults(source.value, source.path)),
  ]
}

const SPELLING = '核对编号，或在 dependsOn 中写明定义它的插件并一并加载'

const fault = (
  source: Sourced<unknown>,
  pointer: string,
  code: string,
  message: string,
  hint?: string,
): DefinitionFault => ({
  file: source.path,
  pointer,
  code,
  message,
  ...(hint ? { hint } : {}),
})

function manifestFaults(collected: Collected, engine: string): DefinitionFault[] {
  return [...collected.manifests.values()].flatMap((source) => {
    const manifest = source.value
    const found: DefinitionFault[] = []
    if (manifest.id !== source.plugin)
      found.push(
        fault(
          source,
          '/id',
          'plugin.id',
          `插件编号 ${manifest.id} 与文件夹 ${source.plugin} 不一致`,
          '文件夹用插件编号命名',
        ),
      )
    if (!accepts(manifest.engine, engine))
      found.push(
        fault(
          source,
          '/engine',
          'plugin.engine',
          `插件适用引擎 ${manifest.engine}，当前为 ${engine}`,
          `在当前引擎上核对后改为 ^${engine}`,
        ),
      )
    manifest.dependsOn.forEach((id, n) => {
      if (!collected.manifests.has(id))
        found.push(
          fault(
            source,
            `/dependsOn/${n}`,
            'plugin.missing',
            `依赖的插件 ${id} 没有加载`,
            `已加载：${[...collected.manifests.keys()].join('、')}`,
          ),
        )
    })
    return found
  })
}

/** `^0.1.0` accepts 0.1.x from .0 on; from 1.0.0 on every later minor. */
export function accepts(range: string, engine: string): boolean {
  const [wanted, have] = [range.replace('^', ''), engine].map((text) => text.split('.').map(Number))
  if (!wanted || !have) return false
  const [major = 0, minor = 0, patch = 0] = wanted
  const [atMajor = 0, atMinor = 0, atPatch = 0] = have
  if (major !== atMajor) return false
  if (major === 0) return minor === atMinor && atPatch >= patch
  return atMinor > minor || (atMinor === minor && atPatch >= patch)
}

function formFaults(collected: Collected): DefinitionFault[] {
  return [...collected.forms.values()].flatMap((source) => {
    const head = source.value['x-form']
    return (head?.documents ?? []).flatMap((document, n) =>
      collected.documents.has(document.id)
        ? []
        : [fault(source, `/x-form/documents/${n}/id`, 'reference.document', `没有文书 ${document.id}`, SPELLING)],
    )
  })
}

function documentFaults(collected: Collected): DefinitionFault[] {
  return [...collected.documents.values()].flatMap((source) => {
    const template = source.path.replace(/\.document\.json$/, '.hbs')
    return collected.templates.has(template) || source.value['declaredOnly'] === true
      ? []
      : [fault(source, '', 'template.missing', `缺少模板 ${template}`, '模板与文书定义同名同目录')]
  })
}

function scheduleFaults(collected: Collected): DefinitionFault[] {
  const forms = new Set([...collected.forms.values()].map((form) => form.value['x-form']?.id))
  return [...collected.schedules.values()].flatMap((source) => {
    const { form, document } = source.value
    return [
      ...(forms.has(form) ? [] : [fault(source, '/form', 'reference.form', `没有表 ${form}`, SPELLING)]),
      ...(document === undefined || collected.documents.has(document)
        ? []
        : [fault(source, '/document', 'reference.document', `没有文书 ${document}`, SPELLING)]),
    ]
  })
}

/** Values of a parameter with choices, each at its place in its file. */
function paramFaults(collected: Collected): DefinitionFault[] {
  const counts = new Map<string, number>()
  return [...collected.params.values()].flatMap((source) => {
    const at = counts.get(source.path) ?? 0
    counts.set(source.path, at + 1)
    const { id, choices, values } = source.value
    const codes = choices?.map(({ code }) => code)
    return values.flatMap(({ value }, n) =>
      codes === undefined || codes.includes(String(value))
        ? []
        : [
            fault(
              source,
              `/params/${at}/values/${n}/value`,
              'param.choice',
              `参数 ${id} 没有选项 ${String(value)}`,
              `应为其中之一：${codes.join('、')}`,
            ),
          ],
    )
  })
}
