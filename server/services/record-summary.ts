/** What followed from a record in a few words: the bands of its scores and the outcomes of its decisions. */
import type { Assessment } from '../../core/model/assessment.ts'
import type { FormBundle } from '../../core/model/plan.ts'
import type { Language } from '../../core/model/session.ts'

export type RecordSummary = Record<Language, string>

export function summaryOf(bundle: FormBundle, assessment: Assessment): RecordSummary {
  const parts = [...bandsOf(bundle, assessment), ...outcomesOf(bundle, assessment)]
  const english = (text: string): string => bundle.en[text] ?? text
  return {
    'zh-CN': parts.map(({ title, values }) => `${title}：${values.join('、')}`).join('；'),
    en: parts.map(({ title, values }) => `${english(title)}: ${values.map(english).join(', ')}`).join('; '),
  }
}

interface Part {
  title: string
  values: string[]
}

function bandsOf({ instruments }: FormBundle, { scores }: Assessment): Part[] {
  return Object.entries(scores).flatMap(([id, { finalBand }]) => {
    if (finalBand === null) return []
    const { title = id, bands = [] } = instruments[id] ?? {}
    return [{ title, values: [bands.find((band) => band.id === finalBand)?.title ?? finalBand] }]
  })
}

function outcomesOf({ decisions }: FormBundle, assessment: Assessment): Part[] {
  return Object.entries(assessment.decisions).flatMap(([id, { outcomes: found }]) => {
    if (found.length === 0) return []
    const { title = id, outcomes = [], benefits = [] } = decisions[id] ?? {}
    const titleOf = (code: string): string =>
      outcomes.find((one) => one.code === code)?.title ?? benefits.find((one) => one.id === code)?.title ?? code
    return [{ title, values: found.map(titleOf) }]
  })
}
