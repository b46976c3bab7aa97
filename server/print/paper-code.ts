/** The code to scan of a form on paper: nothing personal, only where the form or the record is found. */
import qrcode from 'qrcode-generator'
import type { PaperCode } from '../../core/document/paper/sheet.ts'

/** `origin` without a slash at its end, e.g. https://et.example.cn; absent, the code says the path alone. */
export function formCode(origin: string, form: string, version: number): PaperCode {
  return codeOf(`${origin}/f/${encodeURIComponent(form)}?v=${version}`)
}

export function recordCode(origin: string, record: string): PaperCode {
  return codeOf(`${origin}/r/${encodeURIComponent(record)}`)
}

/** Readable with a quarter of it dirty or torn off (level Q); plain letters only. */
function codeOf(text: string): PaperCode {
  const code = qrcode(0, 'Q')
  code.addData(text)
  code.make()
  const places = Array.from({ length: code.getModuleCount() }, (_, i) => i)
  return { text, modules: places.map((row) => places.map((column) => code.isDark(row, column))) }
}
