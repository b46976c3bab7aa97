/**
 * Walks through a template that is allowed to run: which names its wording reads, and which
 * branches can never be reached whatever the answers are.
 */
import Handlebars from 'handlebars'
import type { TemplateNode, TemplateProgram } from '../template-check.ts'
import type { ExpressionNode } from '../template-scope.ts'
import { assuming, keyOf, truthOf, type Known } from './conditions.ts'
import type { TemplateFinding } from './finding.ts'

export interface TemplateReading {
  findings: TemplateFinding[]
  /** Names of the document's data that a reachable place reads. */
  names: ReadonlySet<string>
  /** First values of `choice` and `options`: fields of the form, with their place. */
  fields: readonly ({ field: string } & TemplatePlace)[]
  /** Codes that a name of the document's data is compared with. */
  codes: readonly ({ name: string; code: string } & TemplatePlace)[]
}

export interface TemplatePlace {
  line: number
  column: number
  partial?: string
}

interface Walk {
  partials: Readonly<Record<string, string>>
  partial: string | undefined
  eachDepth: number
  known: Known
  findings: TemplateFinding[]
  names: Set<string>
  fields: ({ field: string } & TemplatePlace)[]
  codes: ({ name: string; code: string } & TemplatePlace)[]
}

/** The template and its partials have to be free of faults (`checkTemplate`). */
export function readTemplate(template: string, partials: Readonly<Record<string, string>>): TemplateReading {
  const walk: Walk = {
    partials,
    partial: undefined,
    eachDepth: 0,
    known: new Map(),
    findings: [],
    names: new Set(),
    fields: [],
    codes: [],
  }
  readText(template, walk)
  return walk
}

function readText(text: string, walk: Walk): void {
  readProgram(Handlebars.parse(text) as unknown as TemplateProgram, walk)
}

function readProgram(program: TemplateProgram | undefined, walk: Walk): void {
  for (const node of program?.body ?? []) readNode(node, walk)
}

function readNode(node: TemplateNode, walk: Walk): void {
  if (node.type === 'BlockStatement') return readBlock(node, walk)
  if (node.type === 'PartialStatement') {
    const name = node.name?.original ?? ''
    return readText(walk.partials[name] ?? '', { ...walk, partial: name })
  }
  if (node.type !== 'MustacheStatement' || !node.path) return
  const isCall = (node.params ?? []).length > 0
  readExpression(isCall ? { ...node, type: 'SubExpression' } : node.path, walk)
}

function readExpression(node: ExpressionNode, walk: Walk): void {
  if (node.type === 'PathExpression') {
    const [name] = node.parts ?? []
    if (isOfDocument(node, walk) && typeof name === 'string') walk.names.add(name)
    return
  }
  const [first, second] = node.params ?? []
  if (['choice', 'options'].includes(node.path?.original ?? '') && first?.type === 'StringLiteral') {
    walk.fields.push({ field: String(first.value), ...placeOf(first, walk) })
  }
  if (['is', 'has'].includes(node.path?.original ?? '') && first && second?.type === 'StringLiteral') {
    const [name] = first.parts ?? []
    const code = { code: String(second.value), ...placeOf(second, walk) }
    if (isOfDocument(first, walk) && typeof name === 'string') walk.codes.push({ name, ...code })
  }
  for (const param of node.params ?? []) readExpression(param, walk)
}

/** A name outside of every `each`. */
function isOfDocument(node: ExpressionNode, { eachDepth }: Walk): boolean {
  return node.type === 'PathExpression' && node.data !== true && eachDepth === (node.depth ?? 0)
}

function readBlock(node: TemplateNode, walk: Walk): void {
  const [subject] = node.params ?? []
  if (!subject) return
  readExpression(subject, walk)
  const { known, eachDepth } = walk
  const isEach = node.path?.original === 'each'
  const wanted = node.path?.original !== 'unless'
  const isLiteral = /Literal$/.test(subject.type)
  const truth = isEach && isLiteral ? false : truthOf(subject, known, eachDepth)
  const runs = truth === null ? null : truth === wanted
  if (runs !== null) report(node, subject, runs, walk)
  if (runs !== false) {
    const within = assuming(subject, wanted, known, eachDepth)
    readProgram(node.program, { ...walk, known: within, eachDepth: isEach ? eachDepth + 1 : eachDepth })
  }
  if (runs !== true) readProgram(node.inverse, { ...walk, known: assuming(subject, !wanted, known, eachDepth) })
}

/** A branch that never runs is an error; a condition that decides nothing is worth a word. */
function report(node: TemplateNode, subject: ExpressionNode, runs: boolean, walk: Walk): void {
  const shown = shownCondition(subject)
  const block = node.path?.original ?? ''
  const [other] = node.inverse?.body ?? []
  if (!runs) {
    const message = `this is never reached: {{#${block} ${shown}}} cannot hold here`
    walk.findings.push({ severity: 'error', code: 'template.unreachable', message, ...placeOf(node, walk) })
  } else if (other) {
    const message = `this {{else}} is never reached: {{#${block} ${shown}}} always holds here`
    walk.findings.push({ severity: 'error', code: 'template.unreachable', message, ...placeOf(other, walk) })
  } else {
    const message = `{{#${block} ${shown}}} always holds here and decides nothing`
    walk.findings.push({ severity: 'warning', code: 'template.idleCondition', message, ...placeOf(node, walk) })
  }
}

function shownCondition(node: ExpressionNode): string {
  return keyOf(node, 0).replace(/@?-?\d+:/g, '')
}

function placeOf(node: { loc: ExpressionNode['loc'] }, { partial }: Walk): TemplatePlace {
  const { line, column } = node.loc.start
  return { line, column: column + 1, ...(partial === undefined ? {} : { partial }) }
}
