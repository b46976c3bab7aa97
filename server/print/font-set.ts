/**
 * The fonts of a document: the office's own 小标宋, 仿宋, 黑体 and 楷体 where it has put them, else
 * Noto Serif SC and Noto Sans SC from the project's packages. Fonts of the machine are never used.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fontFamily } from './font-names.ts'
import { PrintError } from './rendering.ts'

export type FontRole = 'title' | 'body' | 'heading' | 'subheading'

export interface FontSet {
  blobs: Buffer[]
  /** Families for each role, the first one preferred; the last one is always of the project. */
  roles: Record<FontRole, string[]>
  /** sha256 over the bytes of all fonts. */
  hash: string
}

const BUNDLED = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
]

/** Families under which offices have the prescribed typefaces. */
const OFFICE_FAMILIES: Readonly<Record<FontRole, readonly string[]>> = {
  title: ['方正小标宋简体', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05'],
  body: ['仿宋_GB2312', '仿宋', 'FangSong', 'FangSong_GB2312', '方正仿宋_GBK', 'FZFangSong-Z02S', 'FZFangSong-Z02'],
  heading: ['黑体', 'SimHei', '方正黑体_GBK', 'FZHei-B01S', 'FZHei-B01'],
  subheading: ['楷体_GB2312', '楷体', 'KaiTi', 'KaiTi_GB2312', '方正楷体_GBK', 'FZKai-Z03S', 'FZKai-Z03'],
}

const BUNDLED_FAMILY: Readonly<Record<FontRole, string>> = {
  title: 'Noto Serif SC',
  body: 'Noto Serif SC',
  heading: 'Noto Sans SC',
  subheading: 'Noto Serif SC',
}

/** @throws PrintError `font.missing` when a font of the project is not there or no font */
export function loadFontSet(officeFonts: string | undefined): FontSet {
  const bundled = BUNDLED.map(bundledFont)
  const own = officeFonts !== undefined && existsSync(officeFonts) ? officeFontFiles(officeFonts) : []
  const families = new Set(own.map(({ path, bytes }) => familyOf(path, bytes)))
  const hash = createHash('sha256')
  const blobs = [...own.map(({ bytes }) => bytes), ...bundled]
  for (const blob of blobs) hash.update(blob)
  const role = (name: FontRole) => [...OFFICE_FAMILIES[name].filter((f) => families.has(f)), BUNDLED_FAMILY[name]]
  return {
    blobs,
    roles: { title: role('title'), body: role('body'), heading: role('heading'), subheading: role('subheading') },
    hash: hash.digest('hex'),
  }
}

function bundledFont(file: string): Buffer {
  try {
    return readFileSync(createRequire(import.meta.url).resolve(file))
  } catch {
    throw new PrintError('font.missing', `the font ${file} is not installed; run npm install`)
  }
}

function officeFontFiles(folder: string): { path: string; bytes: Buffer }[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:ttf|otf)$/i.test(name))
    .sort()
    .map((name) => ({ path: join(folder, name), bytes: readFileSync(join(folder, name)) }))
}

function familyOf(path: string, bytes: Buffer): string {
  const family = fontFamily(bytes)
  if (family === null) throw new PrintError('font.missing', `${path} is no font that can be read; replace or remove it`)
  return family
}
