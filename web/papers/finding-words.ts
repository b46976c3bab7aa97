/** What is wrong with a wording or a Word file, in the language of the page: the sentence of the code, and what it names. */
import type { Language } from '../../core/model/session.ts'

export const FINDINGS_ZH: Readonly<Record<string, string>> = {
  'font.missing': '缺少字体',
  'glyph.missing': '字体缺字',
  'layout.failed': '版式生成失败',
  'markup.badValue': '属性值不允许',
  'markup.misplaced': '标签位置不对',
  'markup.syntax': '标签没有写完整',
  'markup.unknownAttribute': '没有这个属性',
  'markup.unknownTag': '没有这个标签',
  'output.tooLarge': '文书过大',
  'output.tooMany': '行数过多',
  'render.crashed': '打印进程异常退出',
  'render.timeout': '生成超时',
  'template.elementAbsent': '法定要素没有写进正文',
  'template.idleCondition': '条件恒成立',
  'template.invalid': '模板不能使用',
  'template.lockedChanged': '锁定的法定文字被改动',
  'template.nameTaken': '名称已被占用',
  'template.notAllowed': '模板用了不允许的写法',
  'template.syntax': '模板语法错误',
  'template.tooLarge': '模板过大',
  'template.unescaped': '原样输出',
  'template.unknownCode': '没有这个选项',
  'template.unknownField': '没有这个选项字段',
  'template.unknownName': '没有这个名称',
  'template.unreachable': '永远到不了的分支',
  'template.unusedData': '数据没有用到',
  'word.embedded': '文件中嵌有其他文件',
  'word.entity': '文件声明了实体',
  'word.external': '文件引用了外部内容',
  'word.isList': '这是列表',
  'word.macro': '文件带宏',
  'word.notList': '这不是列表',
  'word.outsideLoop': '字段在循环之外',
  'word.part': '文件中有不允许的部分',
  'word.syntax': '标记不完整',
  'word.tooLarge': '文件过大',
  'word.unclearName': '名称不唯一',
  'word.unknownName': '没有这个字段',
  'word.unprintable': '不能打印成文字',
  'word.unreadable': '不是可用的 Word 文件',
}

export interface Finding {
  code: string
  /** In English, with names in quotation marks. */
  message: string
}

export function sayFinding(lang: Language, { code, message }: Finding): string {
  const sentence = lang === 'en' ? undefined : FINDINGS_ZH[code]
  if (sentence === undefined) return message
  const names = message.match(/“[^”]+”/g) ?? []
  return names.length === 0 ? sentence : `${sentence}：${names.join('、')}`
}
