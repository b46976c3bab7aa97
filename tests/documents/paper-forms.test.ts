import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { patternOf, pathOf, pointerOf } from '../../core/model/pointer.ts'
import type { FieldPlan } from '../../core/model/plan.ts'
import { assessed, blankModel, bundleOf, filledModel, FORMS, markedAnswers } from './paper-samples.ts'
import { readPdf, withoutSpaces, type PdfReading } from './pdf-reading.ts'
import { openPrintHouse, type PrintHouse } from './print-house.ts'

const ROUNDS = Number(process.env.TONGBIAO_ROUNDS ?? 1)
const A4 = { width: 595, height: 842 }

let house: PrintHouse
beforeAll(async () => {
  house = await openPrintHouse()
}, 60_000)
afterAll(() => house.close())

async function printed(model: Parameters<PrintHouse['printer']['draw']>[0]): Promise<PdfReading> {
  return readPdf((await house.printer.draw(model, 'pdf')).bytes)
}

/** A group that fills a section alone goes by the title of the section. */
const labels = (fields: readonly FieldPlan[]) =>
  fields.filter((field) => field.kind !== 'object').map((field) => withoutSpaces(field.title))

/** Titles of what a record shows, with those of the groups around it. */
function shownLabels(id: string, visible: readonly string[]): string[] {
  const fields = new Map(bundleOf(id).form.fields.map((field) => [field.pattern, field]))
  return visible.flatMap((pointer) => {
    const field = fields.get(patternOf(pointer))
    return field ? labels([field]) : []
  })
}

function onPaper(pdf: PdfReading, most: number): void {
  expect(pdf.pages.length).toBeLessThanOrEqual(most)
  for (const page of pdf.pages) {
    expect(Math.round(page.width)).toBe(A4.width)
    expect(Math.round(page.height)).toBe(A4.height)
    expect(page.lines.filter(({ x, y }) => x < 50 || x > A4.width - 40 || y < 28 || y > A4.height - 40)).toEqual([])
  }
}

describe('A blank form on paper', () => {
  it.each(FORMS)('%s has every question and every option, on few pages', { timeout: 60_000 }, async (id) => {
    const { form } = bundleOf(id)
    const pdf = await printed(blankModel(id))
    expect(pdf.tagged).toBe(true)
    const options = form.fields.flatMap((field) => field.options ?? []).map((option) => withoutSpaces(option.label))
    const wanted = [...new Set([...labels(form.fields), ...options, `表号：${id}`, `第${form.version}版`])]
    expect(wanted.filter((text) => !pdf.text.includes(text))).toEqual([])
    expect(form.head.clauses.filter((clause) => !pdf.text.includes(clause))).toEqual([])
    onPaper(pdf, 5)
  })
})

describe('A record on paper', () => {
  it.each(FORMS)('%s has every visible answer and nothing that is hidden', { timeout: 60_000 * ROUNDS }, async (id) => {
    const bundle = bundleOf(id)
    const workedOut = new Set(bundle.form.fields.filter((field) => field.calculate).map((field) => field.pattern))
    for (let seed = 1; seed <= ROUNDS; seed++) {
      const { answers, marks } = markedAnswers(bundle, seed)
      const assessment = assessed(bundle, answers)
      const pdf = await printed(filledModel(bundle, assessment))
      const missing = shownLabels(id, assessment.visible).filter((label) => !pdf.text.includes(label))
      expect(missing).toEqual([])
      const visible = new Set(assessment.visible)
      const shown = (pointer: string) => visible.has(pointer) || visible.has(holder(pointer))
      // What the rules work out takes the place of what was answered.
      const kept = [...marks].filter(([pointer]) => !workedOut.has(patternOf(pointer)))
      const wrong = kept.filter(([pointer, mark]) => pdf.text.includes(mark) !== shown(pointer))
      expect(wrong).toEqual([])
      onPaper(pdf, 8)
    }
  })
})

/** The list that an entry stands in. */
function holder(pointer: string): string {
  return pointerOf(pathOf(pointer).slice(0, -1))
}
