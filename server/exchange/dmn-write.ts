/**
 * A decision table as DMN 1.3: a standard decisionTable with FEEL cells, intermediate values as decisions of their own,
 * reasons and clauses as annotations. What DMN has no place for goes along as JSON in extensionElements.
 */
import type { DecisionDefinition } from '../../core/model/definitions.ts'
import { BECAUSE, CLAUSE, DMN, FEEL, OWN, OWN_DECISION, OWN_RULE, POLICIES } from './dmn-names.ts'
import { element, writeXml, type XmlElement } from './xml-tree.ts'

export function dmnOfDecision(decision: DecisionDefinition): string {
  const { id, title } = decision
  const root = element(
    'definitions',
    {
      xmlns: DMN,
      'xmlns:tb': OWN,
      id: `tongbiao-${id}`,
      name: title,
      namespace: `https://tongbiao.invalid/decisions/${id}`,
      expressionLanguage: FEEL,
      exporter: 'Tongbiao',
    },
    [...letDecisions(decision), mainDecision(decision)],
  )
  return writeXml(root)
}

function letDecisions(decision: DecisionDefinition): XmlElement[] {
  return (decision.let ?? []).map(({ name, is }) =>
    element('decision', { id: letId(decision, name), name }, [
      element('variable', { name }),
      element('literalExpression', { id: `${letId(decision, name)}-text` }, [element('text', {}, is)]),
    ]),
  )
}

function letId({ id }: DecisionDefinition, name: string): string {
  return `${id}-let-${name}`
}

function mainDecision(decision: DecisionDefinition): XmlElement {
  const { id, title } = decision
  const required = (decision.let ?? []).map(({ name }) =>
    element('informationRequirement', { id: `${id}-needs-${name}` }, [
      element('requiredDecision', { href: `#${letId(decision, name)}` }),
    ]),
  )
  return element('decision', { id, name: title }, [
    extension(OWN_DECISION, restOfDecision(decision)),
    element('variable', { name: title, typeRef: 'string' }),
    ...required,
    tableOf(decision),
  ])
}

function restOfDecision(decision: DecisionDefinition): object {
  const { id: _id, title: _title, hitPolicy: _policy, let: _let, inputs: _inputs, rules: _rules, ...rest } = decision
  return rest
}

function extension(name: string, value: object): XmlElement {
  return element('extensionElements', {}, [element(`tb:${name}`, {}, JSON.stringify(value))])
}

function tableOf(decision: DecisionDefinition): XmlElement {
  const { id, hitPolicy, inputs, outcomes = [], rules } = decision
  const codes = outcomes.map(({ code }) => JSON.stringify(code)).join(', ')
  return element('decisionTable', { id: `${id}-table`, hitPolicy: POLICIES[hitPolicy] }, [
    ...inputs.map((input, n) => inputOf(input, `${id}-input-${n + 1}`)),
    element(
      'output',
      { id: `${id}-output`, name: 'outcome', label: '结论', typeRef: 'string' },
      codes === '' ? [] : [element('outputValues', { id: `${id}-codes` }, [element('text', {}, codes)])],
    ),
    element('annotation', { name: BECAUSE }),
    element('annotation', { name: CLAUSE }),
    ...rules.map((rule) => ruleOf(rule, inputs.length)),
  ])
}

function inputOf(input: DecisionDefinition['inputs'][number], id: string): XmlElement {
  const plain = typeof input === 'string'
  const { is, title } = plain ? { is: input, title: undefined } : input
  return element(
    'input',
    { id, ...(title === undefined ? {} : { label: title }), ...(plain ? { 'tb:plain': 'true' } : {}) },
    [element('inputExpression', { id: `${id}-is` }, [element('text', {}, is)])],
  )
}

function ruleOf(rule: DecisionDefinition['rules'][number], inputs: number): XmlElement {
  const { id, when, outcome, because, clause, ...rest } = rule
  const own = { keys: Object.keys(rule), ...rest }
  const cells = Array.from({ length: inputs }, (_, n) =>
    element('inputEntry', { id: `${id}-in-${n + 1}` }, [element('text', {}, when[n] ?? '-')]),
  )
  return element('rule', { id }, [
    extension(OWN_RULE, own),
    ...cells,
    element('outputEntry', { id: `${id}-out` }, [element('text', {}, JSON.stringify(outcome))]),
    element('annotationEntry', {}, [element('text', {}, because)]),
    element('annotationEntry', {}, [element('text', {}, clause ?? '')]),
  ])
}
