/** One migration: how far it is, what stays as it is and why, and what can be done with it now. */
import { useEffect, useState } from 'react'
import { formatInstant } from '../../../core/render/index.ts'
import { useApp } from '../../parts/app-context.tsx'
import { useAction } from '../../parts/use-action.ts'
import { migrationApi, type Migration } from './migration-api.ts'
import { sayMigrationProblem, useMigrationWords, type MigrationText } from './migration-texts.ts'

const PAUSE_MS = 1_000
const STAYS = ['occupied', 'notText', 'invalid', 'results', 'conflict', 'formChanged', 'changedSince'] as const

function Stays({ stays }: Pick<Migration, 'stays'>) {
  const say = useMigrationWords()
  return (
    <ul className="app-list app-meta">
      {STAYS.filter((cause) => stays[cause]).map((cause) => (
        <li key={cause}>{say(`stays.${cause}`, { n: stays[cause] ?? 0 })}</li>
      ))}
    </ul>
  )
}

export function MigrationCard({ first }: { first: Migration }) {
  const { lang, names } = useApp()
  const say = useMigrationWords()
  const action = useAction(sayMigrationProblem)
  const [migration, setMigration] = useState(first)
  const { id, form, state, records, done, moved, stays, note, steps } = migration
  const atWork = state === 'trying' || state === 'running' || state === 'reverting'
  useEffect(() => {
    if (!atWork) return
    const timer = setInterval(() => void migrationApi.read(id).then(setMigration, () => undefined), PAUSE_MS)
    return () => clearInterval(timer)
  }, [atWork, id])
  const act = (name: 'run' | 'revert' | 'confirm'): void => {
    if (name === 'confirm' && !window.confirm(say('confirmSure'))) return
    action.run(async () => setMigration(await migrationApi.act(id, name)))
  }
  const button = (name: 'run' | 'revert' | 'confirm', main: boolean) => (
    <button
      type="button"
      className={main ? 'tb-button tb-button-main' : 'tb-button'}
      disabled={action.busy}
      onClick={() => act(name)}
    >
      {say(name)}
    </button>
  )
  const movedText: MigrationText = `moved.${state}`
  return (
    <article className="app-item" aria-label={`${form} ${note}`}>
      <span className="app-item-title">
        {form} {names.form(form)}
      </span>
      <span className="app-meta">
        {say('steps', { n: steps.length })} · {note} · {migration.by} · {formatInstant(migration.begunAt, lang)}
      </span>
      <p role="status">
        {say('counted', { records, done })} · {say(movedText, { n: moved })}
      </p>
      {atWork && (
        <progress
          className="design-progress"
          max={records}
          value={done}
          aria-label={say('counted', { records, done })}
        />
      )}
      <Stays stays={stays} />
      {action.fault && (
        <p className="tb-error" role="alert">
          {action.fault}
        </p>
      )}
      <div className="tb-row-buttons">
        {state === 'tried' && moved > 0 && button('run', true)}
        {state === 'done' && button('confirm', true)}
        {state === 'done' && button('revert', false)}
      </div>
    </article>
  )
}
