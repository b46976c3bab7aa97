/** Words about recurring duties in both languages; loaded with their lists and not before. */
import { wordTable } from '../parts/word-table.ts'

const ZH = {
  duties: '近期定期工作',
  noDuties: '近期没有要做的定期工作',
  ofOffice: '本单位的定期工作',
  byVillage: '各村定期工作',
  noChildren: '范围内还没有要做的定期工作',
  village: '村（社区）',
  late: '已逾期',
  soon: '即将到期',
  later: '未到期',
  dueBy: '{date}前完成',
  by: '由{role}办理',
  told: '已告知{roles}',
  total: '合计',
  smallCells: '少于 3 项的格子显示为“<3”，避免识别到个人。',
} as const

const EN: Record<keyof typeof ZH, string> = {
  duties: 'Recurring duties',
  noDuties: 'No recurring duty is due',
  ofOffice: 'Recurring duties of this office',
  byVillage: 'Recurring duties by village',
  noChildren: 'No recurring duty is due in this area',
  village: 'Village',
  late: 'Overdue',
  soon: 'Due soon',
  later: 'Open',
  dueBy: 'by {date}',
  by: 'for {role}',
  told: '{roles} told',
  total: 'Total',
  smallCells: 'Counts below 3 are shown as “<3”, so that nobody can be recognised.',
}

export const sayDuty = wordTable(ZH, EN)
