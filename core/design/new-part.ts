/** The parts an administrator can add to a plugin, each small but complete: it loads as it is. */
import { textOfJson } from './part.ts'

export const NEW_PARTS = ['form', 'instrument', 'decision', 'document', 'schedule', 'codelist', 'params'] as const
export type NewPartKind = (typeof NEW_PARTS)[number]

export interface NewPart {
  kind: NewPartKind
  /** Free in all plugins; its spelling is that of its kind. */
  id: string
  title: string
  /** The form that a document comes from and a schedule asks for. */
  form: string
  /** First day of a form, `YYYY-MM-DD`. */
  today: string
}

/** How ids of a kind are spelled. */
export const ID_PATTERNS: Readonly<Record<NewPartKind, RegExp>> = {
  form: /^[A-Z]{2}-\d{2}[a-z]?$/,
  instrument: /^SC-\d{1,3}$/,
  decision: /^D\d{1,3}$/,
  document: /^DOC-\d{2}[a-z]?$/,
  schedule: /^G\d{1,3}[a-z]?$/,
  codelist: /^[a-z][A-Za-z0-9-]{1,30}$/,
  params: /^[a-z][a-z0-9-]{1,30}$/,
}

/** Whom the notice is for: what a letter rests on until its author names the clause. */
const GENERAL_CLAUSE = 'S1-1'

const BODIES: Readonly<Record<NewPartKind, (part: NewPart) => object>> = {
  form: ({ id, title, today }) => ({
    type: 'object',
    title,
    'x-form': {
      id,
      version: 1,
      mode: 'form',
      subject: 'child',
      filledBy: ['CM'],
      clauses: [],
      effectiveFrom: today,
    },
    'x-sections': [{ id: 's1', title: '基本情况' }],
    required: ['happenedOn'],
    properties: { happenedOn: { type: 'string', format: 'date', title: '日期', 'x-section': 's1' } },
  }),
  instrument: ({ id, title }) => ({
    id,
    title,
    version: 1,
    provenance: 'DEF',
    clauses: [],
    items: [
      {
        id: 'Q1',
        title: '第一项',
        options: [
          { id: 'a', title: '好', points: 0 },
          { id: 'b', title: '差', points: 10 },
        ],
      },
    ],
    missing: 'incomplete',
    bands: [
      { id: 'LOW', title: '低', from: 0, colour: 'good' },
      { id: 'HIGH', title: '高', from: 10, colour: 'danger' },
    ],
  }),
  decision: ({ id, title }) => ({
    id,
    title,
    version: 1,
    hitPolicy: 'first',
    clauses: [],
    provenance: 'DEF',
    inputs: [{ is: 'true', title: '任何情形' }],
    outcomes: [{ code: 'YES', title: '是' }],
    rules: [{ id: `${id}-1`, when: ['-'], outcome: 'YES', because: '说明理由', clause: '' }],
    unknown: 'ask',
  }),
  document: ({ id, title, form }) => ({
    id,
    version: 1,
    title,
    forms: [form],
    layout: 'L2',
    clauses: [GENERAL_CLAUSE],
    series: { id: id.toLowerCase(), pattern: '{agency}〔{year}〕{seq}号' },
    data: { name: { from: ['/name', 'facts:/name'] } },
    elements: [],
    recipients: [{ id: 'addressee', title: '收件人' }],
    copies: 1,
    stub: false,
    serviceReceipt: false,
  }),
  schedule: ({ id, title, form }) => ({
    id,
    title,
    clauses: [],
    provenance: 'DEF',
    form,
    appliesWhen: 'age(facts.birth, today()) < 18',
    every: 'quarter',
    due: 'q-end',
    role: 'CM',
    because: title,
  }),
  codelist: ({ id, title }) => ({ id, title, provenance: 'DEF', items: [{ code: 'A', label: '选项一' }] }),
  params: ({ id, title }) => ({
    title,
    params: [{ id: `${id.replaceAll('-', '')}Value`, title: '参数一', type: 'number', values: [] }],
  }),
}

const FOLDERS: Readonly<Record<NewPartKind, string>> = {
  form: 'forms',
  instrument: 'instruments',
  decision: 'decisions',
  document: 'documents',
  schedule: 'schedules',
  codelist: 'codelists',
  params: 'params',
}

const WORDING = (title: string): string => `<p class="issuer">{{orBlank agency "（单位名称）"}}</p>
<p class="number">{{orBlank number "（待编号）"}}</p>
<h1>${title}</h1>
<p class="addressee">{{orBlank recipient "（收件人）"}}：</p>
<p>现就{{orBlank name}}的有关情况通知如下：</p>
<section class="signature">
<p>{{orBlank agency "（单位名称）"}}</p>
<p>{{orBlank (date issuedAt) "年　　月　　日"}}</p>
</section>
`

/** Path and text of the files of a new part. */
export function newPartFiles(part: NewPart): Record<string, string> {
  const path = `${FOLDERS[part.kind]}/${part.id}.${part.kind}.json`
  const $schema = `../../../schemas/${part.kind === 'codelist' ? 'code-list' : part.kind}.schema.json`
  const files = { [path]: textOfJson({ $schema, ...BODIES[part.kind](part) }) }
  return part.kind === 'document' ? { ...files, [`documents/${part.id}.hbs`]: WORDING(part.title) } : files
}
