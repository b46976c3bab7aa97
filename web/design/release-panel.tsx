/**
 * A new release changed what the county changed too: what follows by itself, and both sides of each place in conflict
 * with a choice. Nothing changes before the person confirms.
 */
import { useState } from 'react'
import { jsonOf, partsOf } from '../../core/design/part.ts'
import type { MergeConflict, Side } from '../../core/design/merge-json.ts'
import type { Choices, FileMerge } from '../../core/design/merge-texts.ts'
import { LoadView } from '../parts/load-view.tsx'
import { useLoad } from '../parts/use-load.ts'
import { designApi } from './design-api.ts'
import { useReleaseWords } from './release-texts.ts'
import { shownValue } from './shown-value.ts'
import type { Desk } from './use-design.ts'
import { usePlaces } from './use-places.ts'
import { useWork } from './use-work.ts'

export function ReleasePanel({ desk, onDone }: { desk: Desk; onDone: () => void }) {
  const load = useLoad(`release ${desk.id}`, async () => {
    await desk.flush()
    return designApi.release(desk.id)
  })
  return <LoadView load={load}>{(files) => <Merge files={files} desk={desk} onDone={onDone} />}</LoadView>
}

function Merge({ files, desk, onDone }: { files: readonly FileMerge[]; desk: Desk; onDone: () => void }) {
  const say = useReleaseWords()
  const work = useWork()
  const titles = new Map(partsOf(desk.plugin, desk.files).map(({ path, title }) => [path, title]))
  const placeOf = usePlaces()
  const [choices, setChoices] = useState<Choices>({})
  const open = files.flatMap(({ path, conflicts }) => conflicts.map(({ at }) => ({ path, at })))
  const left = open.filter(({ path, at }) => choices[path]?.[at] === undefined).length
  const all = (side: Side): void => setChoices(everywhere(files, side))
  const take = async (): Promise<void> => {
    await designApi.takeRelease(desk.id, await desk.flush(), choices)
    onDone()
  }
  return (
    <section className="design-merge" aria-label={say('merge')}>
      <p>{say('mergeHint')}</p>
      {open.length > 1 && (
        <div className="tb-row-buttons">
          <button type="button" className="tb-button" onClick={() => all('mine')}>
            {say('keepAll')}
          </button>
          <button type="button" className="tb-button" onClick={() => all('theirs')}>
            {say('takeAll')}
          </button>
        </div>
      )}
      {files.map((file) => (
        <FileCard
          key={file.path}
          file={file}
          placeOf={(at, there) => placeOf(at, versionsOf(file, desk), there)}
          title={titles.get(file.path) ?? file.path}
          chosen={choices[file.path] ?? {}}
          onChoose={(at, side) => setChoices({ ...choices, [file.path]: { ...choices[file.path], [at]: side } })}
        />
      ))}
      {work.fault && (
        <p className="tb-error" role="alert">
          {work.fault}
        </p>
      )}
      <div className="tb-row-buttons">
        <button
          type="button"
          className="tb-button tb-button-main"
          disabled={left > 0 || work.busy}
          onClick={() => work.run(take)}
        >
          {say('take')}
        </button>
        {left > 0 && (
          <span className="app-meta" role="status">
            {say('left', { n: left })}
          </span>
        )}
      </div>
    </section>
  )
}

interface FileCardProps {
  file: FileMerge
  placeOf: (at: string, there?: unknown) => string
  title: string
  chosen: Readonly<Record<string, Side>>
  onChoose: (at: string, side: Side) => void
}

function FileCard({ file, placeOf, title, chosen, onChoose }: FileCardProps) {
  const say = useReleaseWords()
  const { path, taken, conflicts } = file
  return (
    <section className="app-card" aria-label={path}>
      <div className="app-item-head">
        <h3>
          {title} <span className="tb-id">{path}</span>
        </h3>
      </div>
      {taken.length > 0 && (
        <details>
          <summary>{say('following', { n: taken.length })}</summary>
          <ul className="app-meta">
            {taken.map((at) => (
              <li key={at} title={at}>
                {placeOf(at)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {conflicts.length > 0 && <p>{say('deciding', { n: conflicts.length })}</p>}
      {conflicts.map((conflict) => (
        <ConflictChoice
          key={conflict.at}
          name={`${path} ${conflict.at}`}
          place={placeOf(conflict.at, conflict.mine ?? conflict.theirs)}
          conflict={conflict}
          side={chosen[conflict.at]}
          onChoose={(side) => onChoose(conflict.at, side)}
        />
      ))}
    </section>
  )
}

interface ConflictChoiceProps {
  /** Tells this group of choices from all others of the page. */
  name: string
  /** Where it is, in words. */
  place: string
  conflict: MergeConflict
  side: Side | undefined
  onChoose: (side: Side) => void
}

function ConflictChoice({ name, place, conflict, side, onChoose }: ConflictChoiceProps) {
  const say = useReleaseWords()
  return (
    <fieldset className="design-conflict">
      <legend title={conflict.at}>{place}</legend>
      <p className="app-meta">
        {say('was')}：<span className="design-value">{shownValue(conflict.base)}</span>
      </p>
      <div className="design-sides">
        {(['mine', 'theirs'] as const).map((one) => (
          <label key={one} className="tb-option design-side">
            <input type="radio" name={name} checked={side === one} onChange={() => onChoose(one)} />
            <span>
              {say(one)}
              <span className="design-value">{shownValue(conflict[one])}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** As it would be, and as the county has it. */
function versionsOf({ path, text }: FileMerge, { files }: Desk): unknown[] {
  return [jsonOf(text ?? ''), jsonOf(files[path] ?? '')]
}

function everywhere(files: readonly FileMerge[], side: Side): Choices {
  return Object.fromEntries(
    files.map(({ path, conflicts }) => [path, Object.fromEntries(conflicts.map(({ at }) => [at, side]))]),
  )
}
