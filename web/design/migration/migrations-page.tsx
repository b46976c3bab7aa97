/** Records follow a changed form: choose the form, say what becomes of each answer, try, carry out, confirm. */
import { useState } from 'react'
import { uuidV7 } from '../../api/uuid.ts'
import { useApp } from '../../parts/app-context.tsx'
import { LoadView } from '../../parts/load-view.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { placeOf } from '../../parts/route.ts'
import { useAction } from '../../parts/use-action.ts'
import { useLoad } from '../../parts/use-load.ts'
import '../design.css'
import { SelectInput, TextInput } from '../form/inputs.tsx'
import { MigrationCard } from './migration-card.tsx'
import type { MigrationPlaces } from '../../../core/design/migration.ts'
import { migrationApi } from './migration-api.ts'
import { sayMigrationProblem, useMigrationWords } from './migration-texts.ts'
import { EMPTY, stepsOf } from './plan.ts'
import { StepBuilder } from './step-builder.tsx'

export function MigrationsPage() {
  const { forms, names } = useApp()
  const say = useMigrationWords()
  const load = useLoad('migrations', migrationApi.all)
  const [form, setForm] = useState('')
  const choices = forms.map(({ id }) => ({ value: id, label: `${id} ${names.form(id)}` }))
  return (
    <>
      <PageHead title={say('migration')} back={placeOf('design')}>
        <p className="app-meta">{say('hint')}</p>
      </PageHead>
      <LoadView load={load}>
        {(migrations, reload) => (
          <>
            <section className="app-card" aria-label={say('migration')}>
              <SelectInput
                title={say('form')}
                value={form}
                choices={[{ value: '', label: say('choose') }, ...choices]}
                onChange={setForm}
              />
              {form && (
                <FormPlaces
                  key={form}
                  form={form}
                  onBegun={() => {
                    setForm('')
                    reload()
                  }}
                />
              )}
            </section>
            <h2>{say('before')}</h2>
            {migrations.length === 0 && <p className="tb-empty">{say('none')}</p>}
            <ul className="app-list">
              {migrations.map((migration) => (
                <li key={`${migration.id} ${migration.state}`}>
                  <MigrationCard first={migration} />
                </li>
              ))}
            </ul>
          </>
        )}
      </LoadView>
    </>
  )
}

interface FormPlacesProps {
  form: string
  onBegun: () => void
}

function FormPlaces({ form, onBegun }: FormPlacesProps) {
  const load = useLoad(`places ${form}`, () => migrationApi.places(form))
  return <LoadView load={load}>{(places) => <Begin form={form} places={places} onBegun={onBegun} />}</LoadView>
}

function Begin({ form, places, onBegun }: FormPlacesProps & { places: MigrationPlaces }) {
  const { now } = useApp()
  const say = useMigrationWords()
  const action = useAction(sayMigrationProblem)
  const [plan, setPlan] = useState(EMPTY)
  const [note, setNote] = useState('')
  const steps = stepsOf(plan, places.gone, places.goneOptions)
  const begin = async (): Promise<void> => {
    await migrationApi.begin({ id: uuidV7(now()), form, steps, note: note.trim() })
    onBegun()
  }
  return (
    <form
      className="design-merge"
      onSubmit={(event) => {
        event.preventDefault()
        action.run(begin)
      }}
    >
      <StepBuilder places={places} plan={plan} onChange={setPlan} />
      {places.gone.length + places.goneOptions.length > 0 && (
        <>
          <TextInput title={say('note')} value={note} onChange={setNote} />
          {action.fault && (
            <p className="tb-error" role="alert">
              {action.fault}
            </p>
          )}
          <div className="tb-row-buttons">
            <button
              type="submit"
              className="tb-button tb-button-main"
              disabled={action.busy || steps.length === 0 || note.trim() === ''}
            >
              {say('try')}
            </button>
            <span className="app-meta">{say('steps', { n: steps.length })}</span>
          </div>
        </>
      )}
    </form>
  )
}
