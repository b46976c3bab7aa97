/** Forms with their versions, and what each brings along: instruments, decisions, documents. Read only. */
import { api, links } from '../api/calls.ts'
import { useApp } from '../parts/app-context.tsx'
import { LoadView } from '../parts/load-view.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { PrintLink } from '../parts/print-link.tsx'
import { titleIn } from '../parts/record-page.tsx'
import { placeOf } from '../parts/route.ts'
import { useLoad } from '../parts/use-load.ts'
import { layoutOf, valueWords } from '../../core/render/index.ts'
import type { FormBundle } from '../../core/model/plan.ts'
import { RowTable } from './row-table.tsx'

export function DefinitionsPage() {
  const { forms, names, say } = useApp()
  return (
    <>
      <PageHead title={say('definitions')} />
      <RowTable
        title={say('definitions')}
        heads={[say('code'), say('form'), say('versionHead'), say('plugin'), say('filledBy')]}
        rows={forms.map((form) => ({
          key: `${form.id} ${form.version}`,
          cells: [
            form.id,
            <a key="a" href={placeOf('definitions', form.id, String(form.version))}>
              {form.title}
            </a>,
            form.version,
            form.plugin,
            form.filledBy.map(names.office).join('、'),
          ],
        }))}
      />
    </>
  )
}

export function DefinitionPage({ form, version }: { form: string; version: number }) {
  const load = useLoad(`definition ${form} ${version}`, () => api.bundle(form, version))
  return <LoadView load={load}>{(bundle) => <OneDefinition bundle={bundle} />}</LoadView>
}

function OneDefinition({ bundle }: { bundle: FormBundle }) {
  const { lang, say, ports } = useApp()
  const words = valueWords(bundle, lang, ports)
  const parts = [
    ...Object.values(bundle.instruments).map((part) => ({ ...part, kind: say('instrument') })),
    ...Object.values(bundle.decisions).map((part) => ({ ...part, kind: say('decision') })),
    ...Object.values(bundle.documents).map((part) => ({ ...part, kind: say('document') })),
  ]
  return (
    <>
      <PageHead
        title={titleIn(bundle, lang)}
        back={placeOf('definitions')}
        beside={<PrintLink href={links.blankForm(bundle.form.id, bundle.form.version)} text="printBlank" />}
      >
        <p className="app-meta">
          {bundle.form.id} · {say('version', { n: bundle.form.version })} · {bundle.form.head.clauses.join(' ')} ·{' '}
          {say('fieldsCount', { n: bundle.form.fields.length })}
        </p>
      </PageHead>
      {parts.length > 0 && (
        <>
          <h2>{say('parts')}</h2>
          <RowTable
            title={say('parts')}
            heads={[say('kind'), say('code'), say('title')]}
            rows={parts.map((part) => ({ key: part.id, cells: [part.kind, part.id, words.translate(part.title)] }))}
          />
        </>
      )}
      {layoutOf(bundle.form).map((entry) => (
        <section key={entry.section.id} className="app-card">
          <h2>{words.translate(entry.section.title)}</h2>
          <ul className="tb-list">
            {entry.nodes.map((node) => (
              <li key={node.field.pattern}>
                {words.translate(node.field.title)}
                {node.field.clause && <span className="tb-clause">{node.field.clause}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
