/** Word files of the office as templates: sent in, told what does not fit, listed, retired. */
import { useState } from 'react'
import { formatInstant } from '../../core/render/index.ts'
import { RequestProblem } from '../api/request.ts'
import { sayFinding } from '../papers/finding-words.ts'
import { wordApi, wordHref, type WordFinding, type WordTemplate } from '../papers/word-api.ts'
import { useApp } from '../parts/app-context.tsx'
import { LoadView } from '../parts/load-view.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { useLoad } from '../parts/use-load.ts'
import './design.css'
import { useDesignWords } from './design-texts.ts'
import { FileButton } from './file-button.tsx'
import { SelectInput } from './form/inputs.tsx'
import { useWork } from './use-work.ts'

export function WordPage() {
  const say = useDesignWords()
  const load = useLoad('word templates', () => wordApi.templates())
  return (
    <>
      <PageHead title={say('word')}>
        <p className="app-meta">{say('wordHint')}</p>
      </PageHead>
      <LoadView load={load}>
        {(templates, reload) => (
          <>
            <SendTemplate onSent={reload} />
            {templates.length === 0 && <p className="tb-empty">{say('noWord')}</p>}
            <ul className="app-list">
              {templates.map((template) => (
                <li key={template.id}>
                  <TemplateCard template={template} onChange={reload} />
                </li>
              ))}
            </ul>
          </>
        )}
      </LoadView>
    </>
  )
}

function SendTemplate({ onSent }: { onSent: () => void }) {
  const { forms, names, lang } = useApp()
  const say = useDesignWords()
  const work = useWork()
  const [form, setForm] = useState(forms[0]?.id ?? '')
  const [findings, setFindings] = useState<WordFinding[]>([])
  const send = async (file: File): Promise<void> => {
    setFindings([])
    try {
      await wordApi.send({ form }, file)
      onSent()
    } catch (error) {
      if (!(error instanceof RequestProblem) || error.code !== 'wordTemplate.unfit') throw error
      setFindings(error.body['findings'] as unknown as WordFinding[])
    }
  }
  return (
    <section className="app-card" aria-label={say('sendWord')}>
      <div className="design-new">
        <SelectInput
          title={say('kind.form')}
          value={form}
          choices={forms.map(({ id }) => ({ value: id, label: `${id} ${names.form(id)}` }))}
          onChange={setForm}
        />
        <FileButton
          main
          name={say(work.busy ? 'checking' : 'sendWord')}
          accept=".docx"
          onFile={(file) => work.run(() => send(file))}
        />
      </div>
      {work.fault && (
        <p className="tb-error" role="alert">
          {work.fault}
        </p>
      )}
      {findings.length > 0 && (
        <div className="tb-warning" role="alert">
          <p>{say('wordUnfit')}</p>
          <ul className="tb-list">
            {findings.map((finding, n) => (
              <li key={n}>
                {sayFinding(lang, finding)}
                {finding.near && <span className="app-meta"> {finding.near}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function TemplateCard({ template, onChange }: { template: WordTemplate; onChange: () => void }) {
  const { lang, names } = useApp()
  const say = useDesignWords()
  const work = useWork()
  const retire = async (): Promise<void> => {
    await wordApi.retire(template.id)
    onChange()
  }
  const purpose = template.form ? names.form(template.form) : names.document(template.document ?? '')
  return (
    <article className="app-item" aria-label={template.name}>
      <span className="app-item-title">{template.name}</span>
      <span className="app-meta">
        {purpose} · {template.by} · {formatInstant(template.at, lang)}
      </span>
      <span className="app-meta">{template.names.join('、')}</span>
      <div className="tb-row-buttons">
        <a className="tb-button" href={wordHref(template.id)} download={template.name}>
          {say('export')}
        </a>
        <button
          type="button"
          className="tb-button tb-button-quiet"
          disabled={work.busy}
          onClick={() => work.run(retire)}
        >
          {say('disable')}
        </button>
      </div>
    </article>
  )
}
