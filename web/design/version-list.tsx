/** What the county published of a plugin, newest first; going back to a version, and disabling. */
import { useState } from 'react'
import { formatDate, formatInstant } from '../../core/render/index.ts'
import { useApp } from '../parts/app-context.tsx'
import { LoadView } from '../parts/load-view.tsx'
import { useLoad } from '../parts/use-load.ts'
import { designApi, type PluginLine, type PublishWish } from './design-api.ts'
import { useDesignWords } from './design-texts.ts'
import { PublishForm } from './publish-form.tsx'

type Choice = { act: 'revert'; version: number } | { act: 'disable' }

export function VersionList({ plugin, onChange }: { plugin: PluginLine; onChange: () => void }) {
  const { lang } = useApp()
  const say = useDesignWords()
  const load = useLoad(`versions ${plugin.id} ${plugin.version}`, () => designApi.versions(plugin.id))
  const [choice, setChoice] = useState<Choice | null>(null)
  const carryOut = async (wish: PublishWish): Promise<void> => {
    if (choice?.act === 'revert') await designApi.revert(plugin.id, { ...wish, version: choice.version })
    if (choice?.act === 'disable') await designApi.disable(plugin.id, wish)
    setChoice(null)
    onChange()
  }
  if (choice !== null) {
    const title = say(choice.act)
    return (
      <PublishForm title={title} busyTitle={say('publishing')} publish={carryOut} onCancel={() => setChoice(null)} />
    )
  }
  const back = (version: number) => (
    <button type="button" className="tb-link" onClick={() => setChoice({ act: 'revert', version })}>
      {say('revert')}
    </button>
  )
  return (
    <LoadView load={load}>
      {(versions) => (
        <ul className="app-list">
          {versions.map((line) => (
            <li key={line.version}>
              <strong>{line.disabled ? say('disabled') : say('countyVersion', { n: line.version })}</strong>{' '}
              {formatDate(line.effectiveFrom, lang)} · {line.by} · {formatInstant(line.publishedAt, lang)}
              <p className="app-meta">{line.note}</p>
              {!line.disabled && line.version !== plugin.version && back(line.version)}
            </li>
          ))}
          {plugin.ships && plugin.version > 0 && (
            <li>
              <strong>{say('shippedVersion')}</strong> {back(0)}
            </li>
          )}
          {plugin.enabled && (
            <li>
              <button type="button" className="tb-link" onClick={() => setChoice({ act: 'disable' })}>
                {say('disable')}
              </button>
            </li>
          )}
        </ul>
      )}
    </LoadView>
  )
}
