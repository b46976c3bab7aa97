/**
 * A model as a Word file: the same page as the PDF, under the typeface names that offices have,
 * with named styles. The bytes depend on the model alone; no person and no machine is named.
 */
import type { DocumentModel } from '../../../core/document/model.ts'
import { blocksXml } from './blocks.ts'
import { canonicalZip } from './canonical-zip.ts'
import { CODE_PICTURE, codePicture } from './code.ts'
import { pageParts, sectionXml, type PagePart } from './page-parts.ts'
import { sheetOf } from './sheet.ts'
import { fontTablePart, stylesPart } from './styles.ts'
import { element, escaped, part, valued, WORD_NAMESPACES } from './xml.ts'

export function docxFile(model: DocumentModel): Uint8Array {
  const sheet = sheetOf(model)
  const pages = pageParts(sheet, model.watermark)
  const code = codePicture(model)
  const body = blocksXml(model.blocks, { sheet, inStub: false, keepNext: false, start: {} })
  const document = element('w:document', WORD_NAMESPACES, element('w:body', {}, body, sectionXml(sheet, pages)))
  return canonicalZip({
    '[Content_Types].xml': contentTypes(pages, code !== null),
    '_rels/.rels': relationships([
      ['document', `${OFFICE}/officeDocument`, 'word/document.xml'],
      ['core', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': corePart(model),
    'word/document.xml': part(document),
    'word/_rels/document.xml.rels': relationships([
      ['styles', `${OFFICE}/styles`, 'styles.xml'],
      ['settings', `${OFFICE}/settings`, 'settings.xml'],
      ['fonts', `${OFFICE}/fontTable`, 'fontTable.xml'],
      ...(code ? [[CODE_PICTURE.id, `${OFFICE}/image`, CODE_PICTURE.file] as const] : []),
      ...pages.map(({ id, type, file }) => [id, `${OFFICE}/${type}`, file] as const),
    ]),
    'word/styles.xml': stylesPart(sheet),
    'word/settings.xml': settingsPart(),
    'word/fontTable.xml': fontTablePart(),
    ...(code ? { [`word/${CODE_PICTURE.file}`]: code } : {}),
    ...Object.fromEntries(pages.map(({ file, xml }) => [`word/${file}`, xml])),
  })
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

function contentTypes(pages: readonly PagePart[], picture: boolean): string {
  const parts: [string, string][] = [
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/word/document.xml', `${WORD_TYPE}.document.main+xml`],
    ['/word/styles.xml', `${WORD_TYPE}.styles+xml`],
    ['/word/settings.xml', `${WORD_TYPE}.settings+xml`],
    ['/word/fontTable.xml', `${WORD_TYPE}.fontTable+xml`],
    ...pages.map(({ file, type }): [string, string] => [`/word/${file}`, `${WORD_TYPE}.${type}+xml`]),
  ]
  return part(
    element(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      picture ? element('Default', { Extension: 'png', ContentType: 'image/png' }) : '',
      ...parts.map(([PartName, ContentType]) => element('Override', { PartName, ContentType })),
    ),
  )
}

function relationships(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  return part(
    element(
      'Relationships',
      { xmlns: `${PACKAGE}/relationships` },
      ...list.map(([Id, Type, Target]) => element('Relationship', { Id, Type, Target })),
    ),
  )
}

/** Created and changed at the beginning of the day of issue in Shanghai; a draft without a day says nothing. */
export function corePart({ title, issuedOn }: Pick<DocumentModel, 'title' | 'issuedOn'>): string {
  const instant = issuedOn === null ? null : new Date(`${issuedOn}T00:00:00+08:00`).toISOString().replace('.000', '')
  const time = (name: string) => (instant === null ? '' : element(name, { 'xsi:type': 'dcterms:W3CDTF' }, instant))
  return part(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      element('dc:title', {}, escaped(title)),
      element('dc:language', {}, 'zh-CN'),
      time('dcterms:created'),
      time('dcterms:modified'),
    ),
  )
}

function settingsPart(): string {
  const compatibility = element('w:compatSetting', {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': 15,
  })
  return part(
    element(
      'w:settings',
      WORD_NAMESPACES,
      valued('w:defaultTabStop', 420),
      element('w:evenAndOddHeaders'),
      valued('w:characterSpacingControl', 'compressPunctuation'),
      element('w:compat', {}, element('w:ulTrailSpace'), compatibility),
      element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
    ),
  )
}
