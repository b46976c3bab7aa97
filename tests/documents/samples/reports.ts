/** Samples of the reports that are gathered from many records: visits of a village, a township's quarter, tasks. */
import { townshipSummary } from '../../../core/document/reports/township-summary.ts'
import { taskProgress } from '../../../core/document/reports/task-progress.ts'
import { visitReport } from '../../../core/document/reports/visit-report.ts'
import type { DocumentSnapshot } from '../../../core/document/snapshot.ts'
import { choiceLabels } from '../../../server/services/choice-labels.ts'
import { TOWNSHIP_QUARTER, VILLAGE_QUARTER, progressOf } from './quarter-records.ts'
import { bundleOf, CIVIL_AFFAIRS, issued, type DocumentSample } from './sample.ts'

const VILLAGE = { name: '墩集镇石梁村民委员会', short: '石梁村', phone: '0557-7000044' }
const TOWN = { name: '泗县墩集镇人民政府', short: '墩政', phone: '0557-7000088' }

const reported = (form: string, report: object | null, issue: Partial<DocumentSnapshot>): DocumentSnapshot => ({
  answers: { report },
  facts: {},
  labels: choiceLabels(bundleOf(form)),
  ...issue,
})

/** Takes one figure of the report away. */
function without(...names: string[]): (snapshot: DocumentSnapshot) => DocumentSnapshot {
  return (snapshot) => {
    const gone = Object.fromEntries(names.map((name) => [name, undefined]))
    return { ...snapshot, answers: { report: { ...(snapshot.answers['report'] as object), ...gone } } }
  }
}

/** Changes the row of every task. */
function withTasks(changes: object): (snapshot: DocumentSnapshot) => DocumentSnapshot {
  return (snapshot) => {
    const report = snapshot.answers['report'] as { tasks: object[] }
    const tasks = report.tasks.map((task) => ({ ...task, ...changes }))
    return { ...snapshot, answers: { report: { ...report, tasks } } }
  }
}

/** A single monthly report, as its record gives it. */
export const ONE_TASK = issued(
  {
    form: 'GV-01',
    answers: {
      taskId: 'T4',
      month: '2020-08',
      progressPct: 50,
      measures: '建立控辍保学台账，实行一月一排查；落实劝返复学责任。',
      numbers: [{ indicator: '劝返复学人数', value: 6 }],
      obstacles: '个别学生随父母外出，学籍核查困难。',
      helpNeeded: '请公安机关协助核查外出学生的去向。',
    },
    asOf: '2020-08-01',
  },
  { number: '泗教任务报〔2020〕3号', issuedAt: '2020-08-03', agency: { name: '泗县教育体育局', short: '泗教' } },
)

export const REPORT_SAMPLES = {
  'DOC-15': {
    plugin: 'left-behind-care',
    snapshot: reported('LB-04', visitReport(VILLAGE_QUARTER), {
      number: '石梁村走访〔2020〕2号',
      issuedAt: '2020-07-03',
      agency: VILLAGE,
    }),
    without: {
      quarter: without('quarterNo'),
      childLines: without('children'),
      counts: without('counts'),
      completion: without('completion'),
      overdueList: without('overdue'),
      reportsMade: without('reportsMade'),
    },
  },
  'DOC-16': {
    plugin: 'left-behind-care',
    snapshot: reported('LB-04', townshipSummary(TOWNSHIP_QUARTER), {
      number: '墩政儿保汇〔2020〕2号',
      issuedAt: '2020-07-08',
      agency: TOWN,
      signers: [{ name: '周平' }],
    }),
    without: Object.fromEntries(
      ['quarter', 'counts', 'completion', 'newRed', 'unfitCarers', 'dropouts', 'openCases', 'narrative'].map((name) => [
        name,
        without(name === 'quarter' ? 'quarterNo' : name),
      ]),
    ),
  },
  'DOC-17': {
    plugin: 'governance',
    snapshot: reported('GV-01', taskProgress('2020-08', progressOf('2020-08')), {
      number: '泗民任务报〔2020〕8号',
      issuedAt: '2020-09-03',
      agency: CIVIL_AFFAIRS,
    }),
    without: {
      task: withTasks({ taskId: undefined }),
      state: withTasks({ state: undefined }),
      percentage: withTasks({ progressPct: undefined }),
      measures: withTasks({ measures: undefined }),
      problems: without('problems', 'problemCount'),
      nextSteps: without('nextSteps', 'nextStepCount'),
    },
  },
} satisfies Record<string, DocumentSample>
