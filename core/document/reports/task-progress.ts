/** The progress of all tasks of the division of work (DOC-17): the last monthly report of each, by task. */

/** Answers of a GV-01 as they were assessed. */
export type ProgressAnswers = Readonly<Record<string, unknown>>

export interface TaskProgress {
  /** `YYYY-MM`. */
  month: string
  tasks: Record<(typeof COLUMNS)[number], unknown>[]
  /** What a task meets with; the count stands for an empty list. */
  problems: { taskId: string; text: string }[]
  problemCount: number
  /** What is to come and needs others. */
  nextSteps: { taskId: string; text: string }[]
  nextStepCount: number
}

const COLUMNS = ['taskId', 'deadline', 'progressPct', 'state', 'measures'] as const

/** Reports of later months do not count; of several for one month the last in the list does. */
export function taskProgress(month: string, reports: readonly ProgressAnswers[]): TaskProgress {
  const last = new Map<string, ProgressAnswers>()
  for (const report of reports) {
    const { taskId, month: of } = report
    if (typeof taskId !== 'string' || typeof of !== 'string' || of > month) continue
    const before = last.get(taskId)
    if (before === undefined || String(before['month']) <= of) last.set(taskId, report)
  }
  const latest = [...last].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, report]) => report)
  const problems = textsOf(latest, 'obstacles')
  const nextSteps = textsOf(latest, 'helpNeeded')
  return {
    month,
    tasks: latest.map(rowOf),
    problems,
    problemCount: problems.length,
    nextSteps,
    nextStepCount: nextSteps.length,
  }
}

function rowOf(report: ProgressAnswers): TaskProgress['tasks'][number] {
  return Object.fromEntries(COLUMNS.map((name) => [name, report[name]])) as TaskProgress['tasks'][number]
}

function textsOf(reports: readonly ProgressAnswers[], field: string): { taskId: string; text: string }[] {
  return reports.flatMap((report) => {
    const text = report[field]
    return typeof text === 'string' && text.trim() !== '' ? [{ taskId: String(report['taskId']), text }] : []
  })
}
