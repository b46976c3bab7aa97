/** The page that tells how far our FEEL keeps the standard, from the results of the kit. */
import type { TckResult } from './dmn-tck-run.ts'

export interface Count {
  passed: number
  failed: number
  skipped: number
}

export function countOf(results: readonly TckResult[]): Count {
  const of = (outcome: TckResult['outcome']) => results.filter((result) => result.outcome === outcome).length
  return { passed: of('passed'), failed: of('failed'), skipped: of('skipped') }
}

/** Why results fail that we mean to leave as they are; by file, since each file holds one subject. */
const KNOWN: Readonly<Record<string, string>> = {
  '0037-dt-on-bkm-implicit-params': 'parameters whose names hold a point, read as paths here: a name is one word',
  '0057-feel-context': 'keys of several words without quotes: a name is one word; in quotes they are read',
  '0082-feel-coercion': 'types of functions in the model are not enforced by the runner',
  '0092-feel-lambda': 'a function of the standard is not a value that can be handed on',
}

export function conformancePage(results: readonly TckResult[]): string {
  const { passed, failed, skipped } = countOf(results)
  const total = passed + failed + skipped
  const refused = results.filter((result) => result.refused && result.outcome === 'passed').length
  return `# Conformance of FEEL (generated)

Written by \`tests/corpora/write-conformance.ts\` from the public DMN Technology Compatibility Kit; do not edit.
Each line of a test file that names an expected result counts once. Decisions are evaluated without the type
checker, because the kit asks for null where our checker refuses the text; names of several words are joined by
\`_\` first, as an import does. A text that our parser refuses gives null.

**${passed} of ${total} passed** (${percent(passed, total)}), ${failed} failed, ${skipped} skipped; of those that the subset reaches, ${percent(passed, passed + failed)}.

Of the passed ones, ${refused} expect null and get it because our parser refuses the text.

| file | passed | failed | skipped |
|---|---|---|---|
${fileRows(results)}

## Skipped, and why
${reasons(results)}

## Failed
${failures(results)}
`
}

function percent(part: number, total: number): string {
  return total === 0 ? '–' : `${((part / total) * 100).toFixed(1)} %`
}

function byFile(results: readonly TckResult[]): Map<string, TckResult[]> {
  const files = new Map<string, TckResult[]>()
  for (const result of results) files.set(result.file, [...(files.get(result.file) ?? []), result])
  return files
}

function fileRows(results: readonly TckResult[]): string {
  return [...byFile(results)]
    .map(([file, own]) => [file, countOf(own)] as const)
    .map(([file, count]) => `| ${file} | ${count.passed} | ${count.failed} | ${count.skipped} |`)
    .join('\n')
}

function reasons(results: readonly TckResult[]): string {
  const skipped = results.filter((result) => result.outcome === 'skipped')
  const lines = new Map<string, Set<string>>()
  for (const { detail, file } of skipped) lines.set(detail, (lines.get(detail) ?? new Set()).add(file))
  return [...lines]
    .map(
      ([detail, files]) =>
        `- ${detail}: ${skipped.filter((one) => one.detail === detail).length} (${[...files].join(', ')})`,
    )
    .join('\n')
}

function failures(results: readonly TckResult[]): string {
  const failed = results.filter((result) => result.outcome === 'failed')
  return [...byFile(failed)]
    .map(([file, own]) => {
      const why = KNOWN[file.split('/')[1] ?? ''] ?? 'not yet looked into'
      const lines = own.map((one) => `  - \`${one.decision}\` (test ${one.test}): ${one.detail}`)
      return [`- ${file}: ${why}`, ...lines].join('\n')
    })
    .join('\n')
}
