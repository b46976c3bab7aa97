/** Looks at a tree of sources with the real rules of the house and names the rules that are broken. */
import { createRequire } from 'node:module'
import { cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser'

interface Config {
  forbidden: { name: string; comment: string }[]
  options: ICruiseOptions & { enhancedResolveOptions: object }
}

export const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as Config

/** Top-level folders that hold sources. */
export const sourceFolders = ['core', 'server', 'web', 'plugins', 'schemas', 'tests']

/** Every breach in the tree under `root`, as `rule: from → to`; empty when the walls stand. */
export async function breachesIn(root: string): Promise<string[]> {
  const { enhancedResolveOptions, ...options } = config.options
  const ruleSet = { forbidden: config.forbidden } as IFlattenedRuleSet
  const found = await cruise(
    sourceFolders,
    { ...options, baseDir: root, validate: true, ruleSet },
    enhancedResolveOptions,
  )
  const { summary } = found.output as ICruiseResult
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
}
