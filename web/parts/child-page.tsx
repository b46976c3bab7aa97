/** A child's file: what is to be done first, then visits and records, documents, and what is known. */
import { useMemo } from 'react'
import {
  AnswerList,
  childPointer,
  factsBundle,
  formatDate,
  formatInstant,
  layoutOf,
  valueWords,
} from '../../core/render/index.ts'
import { TOPIC_ORDER } from '../../core/model/topics.ts'
import type { FormBundle } from '../../core/model/plan.ts'
import { own } from '../../core/model/json.ts'
import { pathOf, readAt } from '../../core/model/pointer.ts'
import { api, links } from '../api/calls.ts'
import type { FormSummary, SubjectFile } from '../api/types.ts'
import { useApp } from './app-context.tsx'
import { lazyPage } from './lazy-page.tsx'
import { LoadView } from './load-view.tsx'
import { PageHead } from './page-head.tsx'
import { placeOf } from './route.ts'
import { childName, sexText } from './subject-words.ts'
import { TaskList } from './task-list.tsx'
import type { Text } from './texts.ts'
import { useLoad } from './use-load.ts'

const ChildDuties = lazyPage(async () => (await import('../duties/child-duties.tsx')).ChildDuties)

export interface ChildPageProps {
  id: string
  /** Offer what the signed-in role may fill. */
  fill: boolean
}

export function ChildPage({ id, fill }: ChildPageProps) {
  const { forms } = useApp()
  const [first] = forms
  const load = useLoad(`child ${id}`, () => Promise.all([api.subject(id), first ? api.bundle(first.id) : null]))
  return (
    <LoadView load={load}>
      {([file, bundle], reload) => <OneChild file={file} bundle={bundle} fill={fill} onChange={reload} />}
    </LoadView>
  )
}

interface OneChildProps {
  file: SubjectFile
  bundle: FormBundle | null
  fill: boolean
  onChange: () => void
}

function OneChild({ file, bundle, fill, onChange }: OneChildProps) {
  const { lang, say, ports, user } = useApp()
  const area = own(file.facts, 'liveArea')
  const words = useMemo(() => (bundle ? valueWords(bundle, 'zh-CN', ports) : null), [bundle, ports])
  const where = typeof area === 'string' && words ? words.areaName(area) : ''
  const birth = own(file.facts, 'birth')
  return (
    <>
      <PageHead title={childName(file)} back="#/">
        <p className="app-meta">
          {[sexText(own(file.facts, 'sex'), say), typeof birth === 'string' ? formatDate(birth, lang) : '', where]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
        {file.case && <p className="app-meta">{say('caseState', { state: file.case.state })}</p>}
      </PageHead>
      {fill && <Actions file={file} />}
      <section className="app-card" aria-labelledby="child-tasks">
        <h2 id="child-tasks">{say('tasks')}</h2>
        <TaskList tasks={file.tasks} child={false} onDone={onChange} />
      </section>
      {user.role !== 'AUDITOR' && <ChildDuties child={file.id} />}
      <Records file={file} />
      <Documents file={file} />
      {bundle && <Facts file={file} bundle={bundle} />}
    </>
  )
}

function Actions({ file }: { file: SubjectFile }) {
  const { user, forms, say } = useApp()
  const { id } = file
  const own_ = forms.filter((form) => form.filledBy.includes(user.role))
  const first = own_.filter((form) => form.purposes.includes('first'))
  const unregistered = first.length > 0 && !file.records.some(({ form }) => first.some((one) => one.id === form))
  const visit = own_.some((form) => form.is === 'visit')
  const others = own_.filter((form) => form.is !== 'visit')
  const links_ = others.map((form) => <FormLink key={form.id} id={id} form={form} main={others.length === 1} />)
  return (
    <div className="app-card">
      {unregistered && (
        <a className="tb-button tb-button-main" href={placeOf('child', id, 'first')}>
          {say('startFirst')}
        </a>
      )}
      {visit && (
        <a className="tb-button tb-button-main" href={placeOf('child', id, 'visit')}>
          {say('startVisit')}
        </a>
      )}
      {visit && others.length > 0 && (
        <details className="tb-fold">
          <summary>{say('otherForms')}</summary>
          <div className="app-list">{links_}</div>
        </details>
      )}
      {!visit && links_}
    </div>
  )
}

function FormLink({ id, form, main }: { id: string; form: FormSummary; main: boolean }) {
  const { say, names } = useApp()
  return (
    <a className={main ? 'tb-button tb-button-main' : 'tb-button'} href={placeOf('child', id, 'fill', form.id)}>
      {say('startForm', { title: `《${names.form(form.id)}》` })}
    </a>
  )
}

function Records({ file }: { file: SubjectFile }) {
  const { lang, say, names } = useApp()
  return (
    <section className="app-card" aria-labelledby="child-records">
      <h2 id="child-records">{say('visitsAndRecords')}</h2>
      {file.records.length === 0 && <p className="tb-empty">{say('noRecords')}</p>}
      <ul className="app-list">
        {file.records.map((record) => (
          <li key={record.id}>
            <a className="app-item" href={placeOf('record', record.id)}>
              <span className="app-item-title">{names.form(record.form)}</span>
              <span className="app-meta">
                {formatInstant(record.submittedAt, lang)} · {record.by} · {say('version', { n: record.version })}
              </span>
              {record.summary[lang] && <span>{record.summary[lang]}</span>}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Documents({ file }: { file: SubjectFile }) {
  const { lang, say, names } = useApp()
  if (file.documents.length === 0) return null
  return (
    <section className="app-card" aria-labelledby="child-documents">
      <h2 id="child-documents">{say('documentsIssued')}</h2>
      <ul className="app-list">
        {file.documents.map((document) => (
          <li key={document.id}>
            <a className="app-item" href={links.issued(document.id)} download={`${document.number}.pdf`}>
              <span className="app-item-title">{names.document(document.document)}</span>
              <span className="app-meta">
                {document.number} · {formatInstant(document.issuedAt, lang)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Facts({ file, bundle }: { file: SubjectFile; bundle: FormBundle }) {
  const { lang, say, ports } = useApp()
  const words = useMemo(() => valueWords(bundle, lang, ports), [bundle, lang, ports])
  const nodes = useMemo(() => layoutOf(factsBundle(bundle).form).flatMap((section) => section.nodes), [bundle])
  const read = (pointer: string): unknown => readAt(file.facts, pathOf(pointer))
  const topicOf = (node: (typeof nodes)[number]): string =>
    node.field.topic ?? node.children[0]?.field.topic ?? 'closing'
  return (
    <section className="app-card" aria-labelledby="child-facts">
      <h2 id="child-facts">{say('facts')}</h2>
      {TOPIC_ORDER.map((topic) => {
        const mine = nodes.filter((node) => topicOf(node) === topic && read(childPointer('', node.field)) !== undefined)
        const title: Text = `topic.${topic}`
        return mine.length === 0 ? null : (
          <details key={topic} className="tb-fold">
            <summary>{say(title)}</summary>
            <AnswerList
              nodes={mine}
              read={read}
              visible={() => true}
              showEmpty={false}
              words={words}
              note={(_, field) => {
                const date = field.fact === undefined ? undefined : file.meta[field.fact]?.confirmed
                return date === undefined ? null : <span className="tb-tag">{formatDate(date, lang)}</span>
              }}
            />
          </details>
        )
      })}
    </section>
  )
}
