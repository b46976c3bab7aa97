/** All plugins: where each comes from, which version is in force, who is changing it; new areas and packs. */
import { useState } from 'react'
import './design.css'
import { uuidV7 } from '../api/uuid.ts'
import { useApp } from '../parts/app-context.tsx'
import { LoadView } from '../parts/load-view.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { goTo, placeOf } from '../parts/route.ts'
import { useLoad } from '../parts/use-load.ts'
import { designApi, packHref, type PluginLine } from './design-api.ts'
import { FileButton } from './file-button.tsx'
import { useDesignWords } from './design-texts.ts'
import { useReleaseWords } from './release-texts.ts'
import { useWork, type Work } from './use-work.ts'
import { VersionList } from './version-list.tsx'

export function DesignsPage() {
  const say = useDesignWords()
  const load = useLoad('plugins', designApi.plugins)
  const work = useWork()
  return (
    <>
      <PageHead title={say('designer')}>
        <p className="app-meta">
          {say('designerHint')} <a href={placeOf('migrate')}>{say('migration')}</a>
        </p>
      </PageHead>
      {work.fault && (
        <p className="tb-error" role="alert">
          {work.fault}
        </p>
      )}
      <LoadView load={load}>
        {(plugins, reload) => (
          <ul className="app-grid app-list">
            {plugins.map((plugin) => (
              <li key={plugin.id}>
                <PluginCard plugin={plugin} work={work} onChange={reload} />
              </li>
            ))}
          </ul>
        )}
      </LoadView>
      <NewArea work={work} />
    </>
  )
}

function PluginCard({ plugin, work, onChange }: { plugin: PluginLine; work: Work; onChange: () => void }) {
  const { now } = useApp()
  const say = useDesignWords()
  const sayRelease = useReleaseWords()
  const [open, setOpen] = useState(false)
  const { id, title, ships, version, enabled, behind, design } = plugin
  const state = version > 0 ? say('countyVersion', { n: version }) : say(ships ? 'shipsAs' : 'newHere')
  const begin = async (): Promise<void> => {
    const begun = await designApi.begin(design?.id ?? uuidV7(now()), id)
    goTo(placeOf('design', begun.id))
  }
  return (
    <article className="app-item" aria-label={title}>
      <div className="app-item-head">
        <span className="app-item-title">
          {title} <span className="tb-id">{id}</span>
        </span>
        <span className="tb-tag">{enabled ? state : say('disabled')}</span>
        {behind && <span className="tb-tag">{sayRelease('behind')}</span>}
      </div>
      {design && <p className="app-meta">{say('changing', { name: design.by })}</p>}
      <div className="tb-row-buttons">
        <button type="button" className="tb-button tb-button-main" disabled={work.busy} onClick={() => work.run(begin)}>
          {say(design ? 'goOn' : 'begin')}
        </button>
        <a className="tb-button" href={packHref(id)} download={`${id}.plugin.json`}>
          {say('export')}
        </a>
        <button type="button" className="tb-button tb-button-quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {say('history')}
        </button>
      </div>
      {open && <VersionList plugin={plugin} onChange={onChange} />}
    </article>
  )
}

function NewArea({ work }: { work: Work }) {
  const { now } = useApp()
  const say = useDesignWords()
  const [id, setId] = useState('')
  const create = async (): Promise<void> => goTo(placeOf('design', (await designApi.begin(uuidV7(now()), id)).id))
  const bring = async (file: File): Promise<void> =>
    goTo(placeOf('design', (await designApi.importPack(uuidV7(now()), file)).id))
  return (
    <section className="app-card" aria-labelledby="new-area">
      <h2 id="new-area">{say('newArea')}</h2>
      <p className="tb-hint">{say('newAreaHint')}</p>
      <form
        className="design-new"
        onSubmit={(event) => {
          event.preventDefault()
          work.run(create)
        }}
      >
        <label className="tb-field">
          <span className="tb-label">{say('newAreaId')}</span>
          <input
            className="tb-input"
            required
            pattern="[a-z][a-z0-9]*(-[a-z0-9]+)*"
            maxLength={40}
            value={id}
            onChange={(event) => setId(event.target.value)}
          />
        </label>
        <button type="submit" className="tb-button" disabled={work.busy}>
          {say('create')}
        </button>
        <FileButton name={say('import')} accept=".json" onFile={(file) => work.run(() => bring(file))} />
      </form>
    </section>
  )
}
