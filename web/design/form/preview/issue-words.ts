/** What is told of an answer, in the words a worker reads: the question by its title, the sentence in place of its code. */
import { translated } from '../../../../core/design/preview/rule-look.ts'
import { isJsonObject } from '../../../../core/model/json.ts'
import type { FormBundle } from '../../../../core/model/plan.ts'
import { patternOf } from '../../../../core/model/pointer.ts'
import type { Language } from '../../../../core/model/session.ts'
import { ISSUE_MESSAGES, issueMessage } from '../../../../core/validate/messages.ts'

export interface NamedIn {
  bundle: FormBundle
  lang: Language
}

/** In quotation marks, with the number of its row; the pointer itself where the form has no such question. */
export function questionTitle(pointer: string, named: NamedIn): string {
  const title = titleAt(pointer, named)
  if (title === undefined) return pointer
  const row = /\/(\d+)\//.exec(pointer)?.[1]
  const said = `“${title}”`
  return row === undefined ? said : `${said} ${Number(row) + 1}`
}

/** An issue, or the parts of one that an example expects: question, sentence, whether it bars handing in. */
export function issueText(issue: Readonly<Record<string, unknown>>, named: NamedIn): string {
  const { path, code, severity } = issue
  const place = typeof path === 'string' && path !== '' ? questionTitle(path, named) : ''
  const params = isJsonObject(issue['params']) ? (issue['params'] as Record<string, string | number | boolean>) : {}
  const title = typeof path === 'string' ? titleAt(path, named) : undefined
  const said = typeof code === 'string' ? sentenceOf(code, { ...(title ? { title } : {}), ...params }, named) : ''
  const grade = severity === 'error' || severity === 'warning' ? GRADES[named.lang][severity] : ''
  return [place, said, grade].filter((part) => part !== '').join(named.lang === 'en' ? ' · ' : '：')
}

const GRADES = {
  'zh-CN': { error: '须改正', warning: '提醒' },
  en: { error: 'to be mended', warning: 'a remark' },
} as const

/** A rule of the form has its own sentence; numbers that nobody names are left as dots. */
function sentenceOf(code: string, params: Record<string, string | number | boolean>, named: NamedIn): string {
  if (ISSUE_MESSAGES[code] !== undefined) return issueMessage(code, params, named.lang).replace(/\{\w+\}/g, '…')
  const check = named.bundle.form.fields.flatMap(({ checks }) => checks).find((one) => one.code === code)
  return check === undefined ? code : translated(named, check.message)
}

function titleAt(pointer: string, named: NamedIn): string | undefined {
  const title = named.bundle.form.fields.find(({ pattern }) => pattern === patternOf(pointer))?.title
  return title === undefined ? undefined : translated(named, title)
}
