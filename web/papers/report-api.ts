/** Calls about reports that are gathered from many records. */
import { hrefOf, pathWith, request } from '../api/request.ts'
import type { IssuedDocument } from '../api/types.ts'

const at = encodeURIComponent

export interface ReportKind {
  id: string
  title: string
  period: 'quarter' | 'month'
}

export interface ReportWish {
  area: string
  period: string
  narrative: string
}

export const reportApi = {
  reports: () => request<ReportKind[]>('GET', '/reports'),
  issue: (report: string, wish: ReportWish & { id: string }) =>
    request<{ document: IssuedDocument }>('POST', `/reports/${at(report)}/issue`, wish),
}

/** The narrative is for the paper and not for an address: a draft is drawn without it. */
export function reportDraftHref(report: string, { area, period }: ReportWish): string {
  return hrefOf(pathWith(`/reports/${at(report)}/draft.pdf`, { area, period }))
}
