/** Tasks and deadlines as sentences. */
import type { Task } from '../model/assessment.ts'
import type { Language } from '../model/session.ts'
import { formatDate, formatInstant } from './format-value.ts'
import type { Names } from './names.ts'
import { say } from './texts.ts'

const KINDS: Record<Language, Record<Task['kind'], string>> = {
  'zh-CN': {
    form: '填写',
    visit: '走访',
    notify: '告知',
    document: '出具',
    review: '复核',
    conference: '召开个案会议',
    reassess: '重新评估',
    plan: '制定帮扶计划',
    other: '办理',
  },
  en: {
    form: 'Fill',
    visit: 'Visit',
    notify: 'Notify',
    document: 'Issue',
    review: 'Review',
    conference: 'Hold a case conference',
    reassess: 'Reassess',
    plan: 'Make a plan',
    other: 'Do',
  },
}

type TaskLike = Pick<Task, 'kind' | 'due' | 'dueAt'> & {
  form?: string | null | undefined
  document?: string | null | undefined
  what?: string | null | undefined
  to?: string[] | undefined
}

/** `填写《监护能力与风险评估表》`. */
export function taskTitle(task: TaskLike, names: Names, lang: Language): string {
  const kind = KINDS[lang][task.kind]
  const quoted = (title: string): string => (lang === 'en' ? `${kind}: ${title}` : `${kind}《${title}》`)
  if (task.document) return quoted(names.document(task.document))
  if (task.form) return quoted(names.form(task.form))
  const what = task.what ? names.work(task.what) : (task.to ?? []).map(names.office).join('、')
  return what === '' ? kind : lang === 'en' ? `${kind}: ${what}` : `${kind}：${what}`
}

/** `2020年4月15日 前`; at once when there is neither day nor hour. */
export function taskDue(task: Pick<Task, 'due' | 'dueAt'>, lang: Language): string {
  if (task.dueAt) return say(lang, 'due', { date: formatInstant(task.dueAt, lang) })
  if (task.due) return say(lang, 'due', { date: formatDate(task.due, lang) })
  return say(lang, 'atOnce')
}
