/** Which forms a purpose brings, each with its reason: by schedule, by event, by request or by decision. */
import type { FormPlan } from '../model/plan.ts'
import type { Purpose } from '../model/form-schema.ts'
import type { Language } from '../model/session.ts'

export interface FormInPlay {
  id: string
  reason: string
}

const REASONS: Record<Purpose, Record<Language, string>> = {
  first: { 'zh-CN': '首次登记', en: 'First registration' },
  quarterly: { 'zh-CN': '每季度走访核实（S2.6-2）', en: 'Verification visit of the quarter (S2.6-2)' },
  holiday: { 'zh-CN': '寒暑假及重点时段巡查（S2.9-2）', en: 'Patrol in holidays and key periods (S2.9-2)' },
  revisit: { 'zh-CN': '按风险等级回访（S2.9-3）', en: 'Revisit by risk band (S2.9-3)' },
  report: { 'zh-CN': '强制报告（S2.6-3）', en: 'Mandatory report (S2.6-3)' },
  benefit: { 'zh-CN': '申请待遇', en: 'Application for a benefit' },
}

/** Forms that declare the purpose; for a benefit only those that decide it. */
export function formsInPlay(
  forms: readonly Pick<FormPlan, 'id' | 'purposes' | 'head'>[],
  purpose: Purpose,
  lang: Language,
  benefit?: string,
): FormInPlay[] {
  return forms
    .filter((form) => form.purposes.includes(purpose))
    .filter((form) => purpose !== 'benefit' || benefit === undefined || form.head.benefits?.includes(benefit) === true)
    .map((form) => ({
      id: form.id,
      reason: benefit === undefined ? REASONS[purpose][lang] : `${REASONS[purpose][lang]} ${benefit}`,
    }))
}
