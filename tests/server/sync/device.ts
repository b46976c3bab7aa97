/** A phone of the training county as the protocol sees it: what it keeps, what it sends, in which branch. */
import { at, newId, openCounty, type Answer, type County, type Person } from '../support/county.ts'
import { childNamed, shanghai, visit } from '../support/story.ts'

export interface Kept {
  revision: number
  facts: unknown
  contested: string[]
  records: Map<string, { revision: number; answers: unknown }>
  tasks: string[]
}

export interface Phone {
  readonly device: string
  readonly children: Map<string, Kept>
  /** Ids of children in the order in which the first reading gave them. */
  readonly order: string[]
  edits: { id: string; state: string }[]
  /** Reads until there is no more; answers how many pages it took. */
  read(): Promise<number>
  send(...items: object[]): Promise<unknown[]>
  page(cursor?: string): Promise<Answer>
  /** Begins at once with everything. */
  forget(): void
}

/** The training county with the two people about whom it is, and a child of school age. */
export async function openField() {
  const county = await openCounty()
  const director = await county.signIn('cm-dongfeng')
  const supervisor = await county.signIn('sup-xunlian')
  const child = await childNamed(director, (item) => Number(at(item, 'age')) >= 8)
  return { county, director, supervisor, child }
}

export function phoneOf(person: Person): Phone {
  const device = newId()
  const children = new Map<string, Kept>()
  const order: string[] = []
  let cursor: string | null = null
  const page = (from?: string) =>
    person.get(`/sync?device=${device}${from === undefined ? '' : `&cursor=${encodeURIComponent(from)}`}`)
  return {
    device,
    children,
    order,
    edits: [],
    page,
    forget() {
      cursor = null
    },
    async read() {
      for (let pages = 1; ; pages += 1) {
        const { status, json, text } = await page(cursor ?? undefined)
        if (status !== 200) throw new Error(text)
        for (const child of listOf(json, 'subjects')) keep(children, order, child)
        cursor = String(at(json, 'cursor'))
        if (at(json, 'more') !== false) continue
        this.edits = listOf(json, 'edits').map((edit) => ({
          id: String(at(edit, 'id')),
          state: String(at(edit, 'state')),
        }))
        if (at(json, 'count') !== children.size) await dropOthers(person, children)
        return pages
      }
    },
    async send(...items) {
      const { status, json, text } = await person.post('/sync', { device, items })
      if (status !== 200) throw new Error(text)
      return listOf(json, 'items')
    },
  }
}

async function dropOthers(person: Person, children: Map<string, Kept>): Promise<void> {
  const ids = new Set(listOf((await person.get('/sync/subjects')).json, 'ids'))
  for (const id of children.keys()) if (!ids.has(id)) children.delete(id)
}

function keep(children: Map<string, Kept>, order: string[], child: unknown): void {
  const id = String(at(child, 'id'))
  const before = at(child, 'whole') === true ? undefined : children.get(id)?.records
  const records = listOf(child, 'records').map(
    (record) =>
      [String(at(record, 'id')), { revision: Number(at(record, 'revision')), answers: at(record, 'answers') }] as const,
  )
  if (!children.has(id)) order.push(id)
  children.set(id, {
    revision: Number(at(child, 'revision')),
    facts: at(child, 'facts'),
    contested: listOf(child, 'contested').map(String),
    records: new Map([...(before ?? []), ...records]),
    tasks: listOf(child, 'tasks').map((task) => String(at(task, 'id'))),
  })
}

function listOf(value: unknown, key: string): unknown[] {
  const found = at(value, key)
  return Array.isArray(found) ? found : []
}

export interface Branch {
  id: string
  trunk: number
  base: number
}

/** Branches of a device, one for each thing, each edit one place further. */
export function openBranch(trunk: number): () => Branch {
  const id = newId()
  let base = trunk
  return () => ({ id, trunk, base: base++ })
}

/** A visit as an item of a batch. */
export function visitItem(
  county: Pick<County, 'now'>,
  subject: string,
  branch: Branch,
  answers: Record<string, unknown> = {},
  more: Record<string, unknown> = {},
): Record<string, unknown> & { id: string } {
  return {
    id: newId(),
    kind: 'record',
    subject,
    branch,
    form: 'LB-04',
    version: 1,
    answers: visit(county, { enrol: 'IN', ...answers }),
    filledAt: shanghai(county),
    ...more,
  }
}
