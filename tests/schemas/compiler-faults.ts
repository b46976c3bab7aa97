/** What the TypeScript compiler says about one module in memory, under the house's strict settings. */
import ts from 'typescript'

const name = '/module.ts'
const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  types: [],
  lib: ['lib.es5.d.ts'],
  skipLibCheck: true,
}

/** Messages, one for each fault; empty when the module compiles. */
export function compilerFaults(text: string): string[] {
  const host = ts.createCompilerHost(options)
  const read = host.getSourceFile.bind(host)
  host.getSourceFile = (path, languageVersion) =>
    path === name ? ts.createSourceFile(path, text, languageVersion) : read(path, languageVersion)
  const program = ts.createProgram([name], options, host)
  return ts.getPreEmitDiagnostics(program).map((fault) => ts.flattenDiagnosticMessageText(fault.messageText, ' '))
}
