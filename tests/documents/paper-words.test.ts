import { describe, expect, it } from 'vitest'
import { textOfModel, type Block, type DocumentModel } from '../../core/document/model.ts'
import { htmlFromModel } from '../../core/document/html-from-model.ts'
import { assessed, blankModel, bundleOf, filledModel, FORMS, markedAnswers, RECORD, SITE } from './paper-samples.ts'

const CHILD = {
  name: '王小云',
  idType: 'ID',
  idNo: '341399201203153022',
  birth: '2012-03-15',
  liveArea: '341324100201',
  father: { pStatus: 'DEAD' },
  mother: { pStatus: 'LOST', pSince: '2018-01-01' },
  household: { hhIncome: 12000.5 },
  catFinal: ['K02'],
  childView: { missing: 'refused' },
}

function record(form: string, answers: Record<string, unknown>): DocumentModel {
  const bundle = bundleOf(form)
  return filledModel(bundle, assessed(bundle, answers))
}

const tables = (model: DocumentModel) =>
  model.blocks.filter((block): block is Block & { kind: 'table' } => block.kind === 'table')

const rowsOf = (model: DocumentModel) => textOfModel(model).split('\n')

/** The row of the table that begins with this label, its cells parted by tabs. */
function row(model: DocumentModel, label: string): string {
  const found = rowsOf(model).find((line) => line.split('\t').some((cell) => cell.replace('*', '') === label))
  if (found === undefined) throw new Error(`no row ${label}`)
  return found
}

function labelsOf(model: DocumentModel): string[] {
  const cells = tables(model).flatMap((table) => table.body.flatMap((one) => one.cells.filter((cell) => cell.head)))
  return cells.map((cell) => cell.content.map((part) => (part.kind === 'text' ? part.text : '')).join(''))
}

describe('A blank form', () => {
  it('offers every option with an empty box, and the bones of a date and an address', () => {
    const model = blankModel('BL-01')
    expect(row(model, '证件类型')).toContain('☐居民身份证　☐户口簿　☐出生医学证明　☐无户籍')
    expect(row(model, '出生日期')).toMatch(/　年　+月　+日/)
    expect(row(model, '实际居住地')).toMatch(/省　+市　+县（区）/)
    expect(textOfModel(model)).not.toContain('☑')
  })

  it('says in Chinese when a conditional field is to be filled', () => {
    const text = textOfModel(blankModel('CU-05'))
    expect(text).toContain('仅当“符合刑事立案条件”为“否”时填写')
    expect(text).toContain('※ 以下2项仅当“处置结果”为“刑事立案侦查”或“批评教育并出具告诫书”时填写')
    expect(text).toContain('仅当“处置结果”为“批评教育并出具告诫书”且“禁止的行为”选有“其他行为”时填写')
    expect(textOfModel(blankModel('BL-01'))).toContain('仅当“年龄”达到8时填写')
    expect(textOfModel(blankModel('CU-03'))).toContain('仅当“年龄（周岁）”小于8时填写')
  })

  it('names the fields that a condition without a plain wording rests on, and never invents one', () => {
    expect(textOfModel(blankModel('BL-01'))).toContain('※ 以下2项视“认定类别”“系统判定类别”的情况填写')
  })

  it('has empty rows for repeated groups and says where options are written as words', () => {
    const model = blankModel('CU-05')
    const children = tables(model).find(({ head }) => JSON.stringify(head).includes('在场儿童'))
    expect(children?.body).toHaveLength(4)
    expect(textOfModel(blankModel('CU-03'))).toContain('“与儿童关系”从以下选项中填写：父亲、母亲、')
  })

  it('leaves what the system works out to the system', () => {
    expect(row(blankModel('BL-01'), '年龄')).toContain('由系统得出，不必填写')
  })

  it.each(FORMS)('%s fills every row of every table exactly', (id) => {
    for (const { widths, head, body } of tables(blankModel(id))) {
      const wrong = [...head, ...body].filter(
        ({ cells }) => cells.reduce((sum, cell) => sum + cell.columns, 0) !== widths.length,
      )
      expect(wrong).toEqual([])
      expect(body.length).toBeGreaterThan(0)
    }
  })
})

describe('The print of a record', () => {
  const model = record('BL-01', CHILD)

  it('ticks what was chosen and writes dates, amounts and areas as letters do', () => {
    expect(row(model, '证件类型')).toContain('☑居民身份证　☐户口簿')
    expect(row(model, '出生日期')).toContain('2012年3月15日')
    expect(row(model, '家庭年收入（元）')).toContain('12000.50元')
    expect(row(model, '实际居住地')).toContain('区划341324100201')
    expect(textOfModel(model)).toContain('填表时间：2020年5月12日9时05分')
  })

  it('marks a refusal and what was left open', () => {
    expect(row(model, '儿童意愿')).toContain('【拒绝回答】')
    expect(row(model, '民族')).toContain('未填写')
  })

  it('ends with what the rules found, why, and after which clause', () => {
    const text = textOfModel(model)
    expect(text).toContain('事实无人抚养儿童：父亲死亡或失踪，母亲不能履行抚养义务（S2.1-2）')
    expect(text.indexOf('评估与认定结果')).toBeGreaterThan(text.indexOf('九、填表'))
  })

  it('tells neither label nor value of what is hidden, even when it is handed over', () => {
    for (const id of FORMS) {
      const bundle = bundleOf(id)
      const { answers, marks } = markedAnswers(bundle, 3)
      const assessment = assessed(bundle, answers)
      const careless = filledModel(bundle, { ...assessment, answers })
      const shown = new Set(assessment.visible)
      const hidden = [...marks].filter(([pointer]) => !shown.has(pointer) && !shown.has(pointer.replace(/\/\d+$/, '')))
      const text = textOfModel(careless)
      expect(hidden.filter(([, mark]) => text.includes(mark))).toEqual([])
      const titles = new Set(
        bundle.form.fields
          .filter((field) => shown.has(field.pattern) || field.parent.includes('*'))
          .map((f) => f.title),
      )
      const never = bundle.form.fields.filter(
        (field) => !titles.has(field.title) && !['object', 'rows'].includes(field.kind) && !shown.has(field.pattern),
      )
      const labels = labelsOf(careless)
      expect({ id, labels: never.filter((field) => labels.includes(field.title)).map((f) => f.title) }).toEqual({
        id,
        labels: [],
      })
    }
  })
})

describe('The code to scan', () => {
  const codeOf = (model: DocumentModel) => model.blocks.find((block) => block.kind === 'qr')

  it('leads to the form and its version, or to the record, and says nothing else', () => {
    expect(codeOf(blankModel('BL-01'))).toMatchObject({ text: `${SITE}/f/BL-01?v=1`, caption: '扫码在线填写' })
    expect(codeOf(record('BL-01', CHILD))).toMatchObject({ text: `${SITE}/r/${RECORD}`, caption: '扫码查看本记录' })
  })

  it('is a square picture with the three corners of its kind, on the screen too', () => {
    const block = codeOf(blankModel('GV-01'))
    const modules = block?.kind === 'qr' ? block.modules : []
    const size = modules.length
    expect(size % 4).toBe(1)
    expect(modules.every((line) => line.length === size)).toBe(true)
    const corners = [modules[0]?.slice(0, 7), modules[0]?.slice(-7), modules[size - 7]?.slice(0, 7)]
    expect(corners).toEqual(Array.from({ length: 3 }, () => Array.from({ length: 7 }, () => true)))
    expect(htmlFromModel(blankModel('GV-01'))).toContain(`aria-label="${SITE}/f/GV-01?v=1"`)
  })
})
