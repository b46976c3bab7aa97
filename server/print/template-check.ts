/**
 * Reads a template before it may run. Only plain output, `if`, `unless`, `each`, the registered
 * helpers and the registered partials are let through, only over names that the document's
 * definition offers; raw output, other blocks, decorators and deep nesting are faults.
 */
import Handlebars from 'handlebars'
import type { DocumentDefinition } from '../../core/document/definition.ts'
import { COMMON_DATA } from '../../core/document/print-data.ts'
import { HELPER_NAMES } from '../../core/document/template-helpers.ts'
import type { TemplateFault } from './rendering.ts'
import { markupFaultsOfTemplate } from './template-markup.ts'
import { checkExpression, checkPath, namesInside, type ExpressionNode, type Scope } from './template-scope.ts'

/** Bytes of UTF-8 that a template, and each partial, may have. */
export const MAX_TEMPLATE_BYTES = 64 * 1024
const MAX_EACH_DEPTH = 2
const BLOCKS = ['if', 'unless', 'each']

/** The parts of a Handlebars syntax tree that are looked at. */
export interface TemplateNode {
  type: string
  loc: { start: { line: number; column: number } }
  path?: ExpressionNode
  name?: ExpressionNode
  params?: ExpressionNode[]
  hash?: { pairs: readonly unknown[] }
  escaped?: boolean
  program?: TemplateProgram
  inverse?: TemplateProgram
}

export interface TemplateProgram {
  body: TemplateNode[]
  blockParams?: string[]
}

interface Check {
  partials: Readonly<Record<string, string>>
  scopes: readonly Scope[]
  eachDepth: number
  /** Partials being read, outermost first. */
  within: readonly string[]
  faults: TemplateFault[]
}

/** Every fault of a template and of the partials it calls, in order; empty when it may run. */
export function checkTemplate(
  definition: DocumentDefinition,
  template: string,
  partials: Readonly<Record<string, string>>,
): TemplateFault[] {
  const faults: TemplateFault[] = []
  for (const name of Object.keys(definition.data)) {
    if (![...HELPER_NAMES, ...BLOCKS].includes(name)) continue
    faults.push({ code: 'template.nameTaken', message: `the name “${name}” is a helper's`, line: 1, column: 1 })
  }
  const top: Scope = { ...COMMON_DATA, ...definition.data, copyFor: { from: [] } }
  checkText(template, { partials, scopes: [top], eachDepth: 0, within: [], faults })
  return faults
}

function checkText(text: string, check: Check): void {
  if (new TextEncoder().encode(text).length > MAX_TEMPLATE_BYTES) {
    report(check, 'template.tooLarge', `the template has more than ${MAX_TEMPLATE_BYTES} bytes`, 1, 1)
    return
  }
  const program = parse(text, check)
  if (!program) return
  for (const fault of markupFaultsOfTemplate(text)) report(check, fault.code, fault.message, fault.line, fault.column)
  checkProgram(program, check)
}

function parse(text: string, check: Check): TemplateProgram | null {
  try {
    return Handlebars.parse(text) as unknown as TemplateProgram
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    const line = Number(/(?:on line |- )(\d+)/.exec(message)?.[1] ?? 1)
    const column = Number(/- \d+:(\d+)/.exec(message)?.[1] ?? 0) + 1
    report(
      check,
      'template.syntax',
      'the template cannot be read here: a {{ }} is open, unknown or not closed',
      line,
      column,
    )
    return null
  }
}

function checkProgram(program: TemplateProgram, check: Check): void {
  if ((program.blockParams ?? []).length > 0) {
    const at = program.body[0]
    if (at) refuse(check, at, 'block parameters (“as |x|”) are not allowed')
  }
  for (const node of program.body) checkNode(node, check)
}

function checkNode(node: TemplateNode, check: Check): void {
  switch (node.type) {
    case 'ContentStatement':
    case 'CommentStatement':
      return
    case 'MustacheStatement':
      if (node.escaped === false) {
        const { line, column } = node.loc.start
        report(check, 'template.unescaped', 'raw output ({{{ }}} or {{& }}) is not allowed', line, column + 1)
      }
      return checkOutput(node, check)
    case 'BlockStatement':
      return checkBlock(node, check)
    case 'PartialStatement':
      return checkPartial(node, check)
    default:
      refuse(check, node, `${node.type} is not allowed in a template`)
  }
}

function checkOutput(node: TemplateNode, check: Check): void {
  const { path, params = [] } = node
  if (!path) return
  if (params.length === 0 && (node.hash?.pairs.length ?? 0) === 0) {
    if (HELPER_NAMES.includes(path.original ?? '')) {
      const message = `“${path.original}” is a helper; a column of this name is written {{this.${path.original}}}`
      return report(check, 'template.nameTaken', message, node.loc.start.line, node.loc.start.column + 1)
    }
    const problem = checkPath(path, check.scopes)
    if (problem) report(check, 'template.unknownName', problem, node.loc.start.line, node.loc.start.column + 1)
    return
  }
  checkHelperCall(node, check)
}

function checkHelperCall(node: TemplateNode, check: Check): void {
  const call: ExpressionNode = { ...node, type: 'SubExpression' }
  for (const { message, loc } of checkExpression(call, check.scopes)) {
    report(check, 'template.unknownName', message, loc.start.line, loc.start.column + 1)
  }
}

function checkBlock(node: TemplateNode, check: Check): void {
  const block = node.path?.original ?? ''
  const [subject] = node.params ?? []
  if (!BLOCKS.includes(block)) return refuse(check, node, `the block {{#${block}}} is not allowed`)
  if ((node.params ?? []).length !== 1 || !subject || (node.hash?.pairs.length ?? 0) > 0) {
    return refuse(check, node, `{{#${block}}} takes one value`)
  }
  for (const { message, loc } of checkExpression(subject, check.scopes)) {
    report(check, 'template.unknownName', message, loc.start.line, loc.start.column + 1)
  }
  const inner: Check =
    block === 'each'
      ? { ...check, eachDepth: check.eachDepth + 1, scopes: [namesInside(subject, check.scopes), ...check.scopes] }
      : check
  if (inner.eachDepth > MAX_EACH_DEPTH) refuse(check, node, `more than ${MAX_EACH_DEPTH} {{#each}} inside each other`)
  if (node.program) checkProgram(node.program, inner)
  if (node.inverse) checkProgram(node.inverse, check)
}

function checkPartial(node: TemplateNode, check: Check): void {
  const name = node.name?.type === 'PathExpression' ? (node.name.original ?? '') : ''
  if (!Object.hasOwn(check.partials, name)) return refuse(check, node, `there is no shared part “${name}”`)
  if ((node.params ?? []).length > 0 || (node.hash?.pairs.length ?? 0) > 0) {
    return refuse(check, node, 'a shared part takes no values')
  }
  if (check.within.includes(name)) return refuse(check, node, `the shared part “${name}” calls itself`)
  checkText(check.partials[name] ?? '', { ...check, within: [...check.within, name] })
}

function refuse(check: Check, node: TemplateNode, message: string): void {
  report(check, 'template.notAllowed', message, node.loc.start.line, node.loc.start.column + 1)
}

function report(check: Check, code: string, message: string, line: number, column: number): void {
  const partial = check.within.at(-1)
  check.faults.push({ code, message, line, column, ...(partial === undefined ? {} : { partial }) })
}
