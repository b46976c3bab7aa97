/** What the rules made of a record, at the end of its print: scores with their bands, decisions with their reasons and clauses. */
import type { DecisionResult, ScoreResult } from '../../model/assessment.ts'
import type { DecisionPlan, InstrumentPlan } from '../../model/plan.ts'
import type { Block, Inline } from '../model.ts'
import { moneyWords } from './filled-value.ts'
import { cell, GRID_COLUMNS } from './grid.ts'
import { words, type Sheet } from './sheet.ts'

/** Nothing on a blank form, and for a record without score or decision. */
export function resultTables(sheet: Sheet): Block[] {
  const { assessment, bundle } = sheet
  if (assessment === null) return []
  const rows = [
    ...Object.entries(assessment.scores).flatMap(([id, score]) => {
      const instrument = bundle.instruments[id]
      return instrument ? [{ title: instrument.title, lines: scoreLines(instrument, score) }] : []
    }),
    ...Object.entries(assessment.decisions).flatMap(([id, decision]) => {
      const plan = bundle.decisions[id]
      return plan ? [{ title: plan.title, lines: decisionLines(plan, decision) }] : []
    }),
    ...derivedLines(sheet).map(({ title, text }) => ({ title, lines: [text] })),
  ].filter(({ lines }) => lines.length > 0)
  if (rows.length === 0) return []
  const title: Inline[] = [{ kind: 'text', text: '评估与认定结果（由系统根据填写内容得出）', strong: true }]
  const body = rows.map(({ title: name, lines }) => ({
    cells: [cell([words(name)], 1, { head: true, centre: true }), cell(inLines(lines), GRID_COLUMNS - 1)],
  }))
  return [
    { kind: 'table', widths: [1, 1, 1, 1, 1, 1], head: [{ cells: [cell(title, GRID_COLUMNS, { head: true })] }], body },
  ]
}

function inLines(lines: readonly string[]): Inline[] {
  return lines.flatMap((line, i): Inline[] => (i === 0 ? [words(line)] : [{ kind: 'break' }, words(line)]))
}

function scoreLines(instrument: InstrumentPlan, score: ScoreResult): string[] {
  const band = (id: string): string => instrument.bands.find((entry) => entry.id === id)?.title ?? id
  if (score.status === 'NOT_APPLICABLE') return ['不适用']
  const points = score.score === null ? '信息不全，暂不计分' : `得分${score.score}`
  const final = score.finalBand ?? score.carriedBand
  return [
    final === undefined || final === null ? points : `${points}，等级：${band(final)}`,
    ...[...score.reasons, ...score.floors].map(({ text, clause, band: to }) => `${text}：${band(to)}${source(clause)}`),
  ]
}

function decisionLines(plan: DecisionPlan, decision: DecisionResult): string[] {
  const title = (code: string): string =>
    [...plan.outcomes.map((outcome) => ({ id: outcome.code, title: outcome.title })), ...plan.benefits].find(
      (entry) => entry.id === code,
    )?.title ?? code
  const amounts = decision.amounts ?? {}
  const outcomes = decision.outcomes.map((code) => {
    const amount = Object.hasOwn(amounts, code) ? amounts[code] : undefined
    return amount === undefined ? title(code) : `${title(code)} ${moneyWords(amount)}`
  })
  return [
    outcomes.length > 0 ? outcomes.join('、') : '没有认定结果',
    ...decision.reasons.map(({ outcome, text, clause }) => `${title(outcome)}：${text}${source(clause)}`),
    ...(decision.refused ?? []).map(({ id, reason, clause }) => `不符合${title(id)}：${reason}${source(clause)}`),
    ...(decision.review ?? []).map(({ id, reason, clause }) => `需复核${title(id)}：${reason}${source(clause)}`),
  ]
}

/** Results beside the fields that have a name of their own, such as a burden ratio. */
function derivedLines({ assessment, bundle, fields }: Sheet): { title: string; text: string }[] {
  const derived = Object.values(bundle.instruments).flatMap((instrument) => instrument.derived)
  return derived.flatMap(({ key, title }) => {
    const value = assessment?.calculated[`/${key}`]
    const known = typeof value === 'number' || typeof value === 'string'
    return title !== undefined && known && !fields.has(`/${key}`) ? [{ title, text: String(value) }] : []
  })
}

function source(clause: string | undefined): string {
  return clause === undefined ? '' : `（${clause}）`
}
