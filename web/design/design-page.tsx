/** One plugin on the desk: its parts, the editor of one of them, and what is done with the whole. */
import { useEffect, useState } from 'react'
import { jsonOf, partsOf } from '../../core/design/part.ts'
import { isJsonObject } from '../../core/model/json.ts'
import { useApp } from '../parts/app-context.tsx'
import { lazyPage } from '../parts/lazy-page.tsx'
import { LoadView } from '../parts/load-view.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { goTo, placeOf, useLeaveGuard } from '../parts/route.ts'
import { useLoad } from '../parts/use-load.ts'
import './design.css'
import { CheckPanel } from './check-panel.tsx'
import { ComparePanel } from './compare-panel.tsx'
import { designApi, type Design } from './design-api.ts'
import { useDesignWords, type DesignText } from './design-texts.ts'
import { ImpactPanel } from './impact-panel.tsx'
import { PartEditor } from './part-editor.tsx'
import { PartList } from './part-list.tsx'
import { PublishForm } from './publish-form.tsx'
import { ReleasePanel } from './release-panel.tsx'
import { useReleaseWords } from './release-texts.ts'
import { YearMode } from './schedule/year-mode.tsx'
import { SaveLine } from './save-line.tsx'
import { TryPanel } from './try-panel.tsx'
import { useDesign, type Desk } from './use-design.ts'
import { useWork } from './use-work.ts'

export function DesignPage({ id, path }: { id: string; path: string | undefined }) {
  // Another round is another load: nothing can be pressed on a desk that is about to be laid anew.
  const [round, setRound] = useState(0)
  const load = useLoad(`design ${id} ${round}`, () => designApi.read(id))
  return (
    <LoadView load={load}>
      {(design) => <OnDesk key={round} design={design} path={path} reload={() => setRound(round + 1)} />}
    </LoadView>
  )
}

const ImportPage = lazyPage(async () => (await import('./import/import-page.tsx')).ImportPage)

const MODES = [
  'visual',
  'try',
  'year',
  'check',
  'compare',
  'impact',
  'publish',
] as const satisfies readonly DesignText[]
/** Merging a release is offered only while one waits; a form is made of a file from the list of parts. */
type Mode = (typeof MODES)[number] | 'release' | 'import'

function OnDesk({ design, path, reload }: { design: Design; path: string | undefined; reload: () => void }) {
  const { say: sayApp } = useApp()
  const say = useDesignWords()
  const desk = useDesign(design)
  const [mode, setMode] = useState<Mode>('visual')
  const parts = partsOf(desk.plugin, desk.files)
  const part = parts.find((one) => one.path === path)
  const open = (next: string): void => {
    setMode('visual')
    goTo(placeOf('design', desk.id, next))
  }
  useLeaveGuard(desk.state !== 'saved' && desk.state !== 'saving', sayApp('leave'), placeOf('design', desk.id))
  useShortcuts(desk)
  return (
    <>
      <PageHead
        title={`${say('designer')} · ${pluginTitle(desk)}`}
        back={placeOf('design')}
        beside={<SaveLine desk={desk} />}
      />
      {desk.state === 'conflict' && <Conflict desk={desk} reload={reload} />}
      {design.behind && mode !== 'release' && <Behind onMerge={() => setMode('release')} />}
      <Toolbar desk={desk} mode={mode} onMode={setMode} />
      <div className="design-desk">
        <PartList parts={parts} current={path} onOpen={open} onImport={() => setMode('import')} desk={desk} />
        <div className="design-main">
          {mode === 'visual' &&
            (part ? (
              <PartEditor key={part.path} part={part} desk={desk} />
            ) : (
              <p className="tb-empty">{say('pickPart')}</p>
            ))}
          {mode === 'try' && <TryPanel desk={desk} part={part} parts={parts} onOpen={open} />}
          {mode === 'year' && <YearMode desk={desk} />}
          {mode === 'check' && <CheckPanel desk={desk} onOpen={open} />}
          {mode === 'compare' && <ComparePanel desk={desk} onOpen={open} />}
          {mode === 'impact' && <ImpactPanel desk={desk} />}
          {mode === 'import' && <ImportPage parts={parts} desk={desk} onOpen={open} />}
          {mode === 'release' && <ReleasePanel desk={desk} onDone={reload} />}
          {mode === 'publish' && <Publish desk={desk} onBack={() => setMode('visual')} />}
        </div>
      </div>
    </>
  )
}

function Behind({ onMerge }: { onMerge: () => void }) {
  const say = useReleaseWords()
  return (
    <div className="tb-warning" role="status">
      <p>{say('behindHint')}</p>
      <div className="tb-row-buttons">
        <button type="button" className="tb-button" onClick={onMerge}>
          {say('merge')}
        </button>
      </div>
    </div>
  )
}

interface ToolbarProps {
  desk: Desk
  mode: Mode
  onMode: (mode: Mode) => void
}

function Toolbar({ desk, mode, onMode }: ToolbarProps) {
  const say = useDesignWords()
  return (
    <div className="design-bar" role="toolbar" aria-label={say('designer')}>
      <span className="design-modes">
        <button type="button" className="tb-button" disabled={!desk.canUndo} onClick={desk.undo}>
          {say('undo')}
        </button>
        <button type="button" className="tb-button" disabled={!desk.canRedo} onClick={desk.redo}>
          {say('redo')}
        </button>
      </span>
      <span className="design-modes" role="group">
        {MODES.map((one) => (
          <button key={one} type="button" className="tb-button" aria-pressed={mode === one} onClick={() => onMode(one)}>
            {say(one)}
          </button>
        ))}
      </span>
    </div>
  )
}

function Conflict({ desk, reload }: { desk: Desk; reload: () => void }) {
  const say = useDesignWords()
  return (
    <div className="tb-warning" role="alert">
      <p>{say('conflict', { name: desk.other ?? '' })}</p>
      <div className="tb-row-buttons">
        <button type="button" className="tb-button" onClick={desk.keepMine}>
          {say('keepMine')}
        </button>
        <button type="button" className="tb-button" onClick={reload}>
          {say('takeTheirs')}
        </button>
      </div>
    </div>
  )
}

function Publish({ desk, onBack }: { desk: Desk; onBack: () => void }) {
  const say = useDesignWords()
  const work = useWork()
  const [done, setDone] = useState<{ version: number; effectiveFrom: string } | null>(null)
  const drop = async (): Promise<void> => {
    if (!window.confirm(say('dropSure'))) return
    await designApi.drop(desk.id)
    goTo(placeOf('design'))
  }
  if (done !== null) {
    return (
      <p className="app-good" role="status">
        {say('published', { n: done.version, date: done.effectiveFrom })}{' '}
        <a href={placeOf('design')}>{say('designer')}</a>
      </p>
    )
  }
  return (
    <>
      <PublishForm
        title={say('publish')}
        busyTitle={say('publishing')}
        onCancel={onBack}
        publish={async (wish) => setDone(await designApi.publish(desk.id, { ...wish, base: await desk.flush() }))}
      />
      <button type="button" className="tb-button tb-button-quiet" onClick={() => work.run(drop)}>
        {say('drop')}
      </button>
    </>
  )
}

function pluginTitle({ plugin, files }: Desk): string {
  const manifest = jsonOf(files['plugin.json'] ?? '')
  const names = isJsonObject(manifest) ? manifest['names'] : null
  return isJsonObject(names) && typeof names['zh-CN'] === 'string' ? names['zh-CN'] : plugin
}

/** Ctrl or ⌘ with Z and Y or shift Z, where no text field undoes by itself. */
function useShortcuts({ undo, redo }: Desk): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea')
      if (typing || !(event.ctrlKey || event.metaKey)) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) redo()
      else undo()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [undo, redo])
}
