/** Every call that the pages make, one function each. */
import type { FormBundle } from '../../core/model/plan.ts'
import type { Language } from '../../core/model/session.ts'
import type { FileRef } from '../../core/render/index.ts'
import { hrefOf, pathWith, request, sendFile } from './request.ts'
import type {
  AreaItem,
  DocumentState,
  Draft,
  FormSummary,
  GeneratedQuestionnaire,
  IssuedDocument,
  NameTables,
  Page,
  Paper,
  RecordFile,
  RecordSummary,
  ServiceBody,
  SubjectFile,
  SubjectItem,
  SubmitBody,
  SubmitResult,
  TaskItem,
  TrainingAccount,
  User,
} from './types.ts'

const at = encodeURIComponent

export const api = {
  signIn: (login: string, password: string) => request<{ user: User }>('POST', '/session', { login, password }),
  setup: (body: { token: string; login: string; name: string; password: string }) =>
    request<null>('POST', '/setup', body),
  session: () => request<{ user: User }>('GET', '/session'),
  signOut: () => request<null>('DELETE', '/session'),
  trainingAccounts: () => request<{ accounts: TrainingAccount[] }>('GET', '/training'),
  areas: async () => itemsOf(await request<Page<AreaItem> | AreaItem[]>('GET', '/areas')),
  names: (lang: Language) => request<NameTables>('GET', pathWith('/names', { lang })),
  subjects: (query: { filter: 'due' | 'all'; q?: string; cursor?: string | null }) =>
    request<Page<SubjectItem>>('GET', pathWith('/subjects', query)),
  subject: (id: string) => request<SubjectFile>('GET', `/subjects/${at(id)}`),
  /** `id`: null for a child who is not on file yet. */
  questionnaire: (id: string | null, purpose: string, lang: Language) =>
    request<GeneratedQuestionnaire>(
      'GET',
      pathWith(id === null ? '/questionnaire' : `/subjects/${at(id)}/questionnaire`, { purpose, lang }),
    ),
  forms: async () => itemsOf(await request<Page<FormSummary> | FormSummary[]>('GET', '/forms')),
  bundle: (id: string, version?: number) =>
    request<FormBundle>(
      'GET',
      pathWith(`/forms/${at(id)}`, { version: version === undefined ? null : String(version) }),
    ),
  submit: (body: SubmitBody) => request<SubmitResult>('POST', '/records', body),
  submitTogether: (records: SubmitBody[]) =>
    request<{ items: SubmitResult[] }>('POST', '/records/together', { records }),
  changeRecord: (id: string, change: { base: number; answers: Record<string, unknown> }) =>
    request<SubmitResult>('PUT', `/records/${at(id)}`, change),
  record: (id: string) => request<RecordFile>('GET', `/records/${at(id)}`),
  records: (query: { subject?: string; cursor?: string | null }) =>
    request<Page<RecordSummary>>('GET', pathWith('/records', query)),
  tasks: (query: { mine?: '1'; status?: 'open' | 'done'; cursor?: string | null }) =>
    request<Page<TaskItem>>('GET', pathWith('/tasks', query)),
  closeTask: (id: string, note: string) =>
    request<TaskItem>('POST', `/tasks/${at(id)}/done`, note === '' ? {} : { note }),
  saveDraft: (id: string, draft: Pick<Draft, 'form' | 'subject' | 'answers'> & { base: number; hash: string }) =>
    request<{ revision: number }>('PUT', `/drafts/${at(id)}`, draft),
  /** `subject`: null for those about everybody. */
  drafts: async (subject: string | null) =>
    itemsOf(await request<Page<Draft> | Draft[]>('GET', pathWith('/drafts', { subject }))),
  dropDraft: (id: string) => request<null>('DELETE', `/drafts/${at(id)}`),
  documents: async (record: string) =>
    itemsOf(await request<Page<DocumentState> | DocumentState[]>('GET', `/records/${at(record)}/documents`)),
  issue: (record: string, document: string, id: string) =>
    request<{ document: IssuedDocument }>('POST', `/records/${at(record)}/documents/${at(document)}/issue`, { id }),
  papers: (query: { cursor?: string | null }) => request<Page<Paper>>('GET', pathWith('/documents', query)),
  paper: (id: string) => request<Paper>('GET', `/documents/${at(id)}`),
  serve: (id: string, body: ServiceBody) => request<null>('POST', `/documents/${at(id)}/service`, body),
  makeVoid: (id: string, body: { id: string; reason: string }) =>
    request<null>('POST', `/documents/${at(id)}/void`, body),
  upload: (file: File) => sendFile<FileRef>('/files', file),
}

export const links = {
  file: (id: string) => hrefOf(`/files/${at(id)}`),
  preview: (record: string, document: string, to: 'html' | 'pdf') =>
    hrefOf(pathWith(`/records/${at(record)}/documents/${at(document)}/preview`, { to })),
  /** Without `copy` the addressee’s. */
  issued: (id: string, copy: string | null = null) => hrefOf(pathWith(`/documents/${at(id)}/file`, { copy })),
  receipt: (id: string) => hrefOf(`/documents/${at(id)}/receipt`),
  blankForm: (form: string, version: number) =>
    hrefOf(pathWith(`/forms/${at(form)}/paper.pdf`, { version: String(version) })),
  recordPrint: (id: string) => hrefOf(`/records/${at(id)}/print.pdf`),
  validator: (form: string, version: number) => hrefOf(`/assets/validators/${at(form)}/${version}.js`),
}

function itemsOf<T>(answer: Page<T> | T[]): T[] {
  return Array.isArray(answer) ? answer : answer.items
}
