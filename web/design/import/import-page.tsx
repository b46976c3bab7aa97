/** A form out of a file: choose it, look at what it is guessed to ask, make the draft form and open it. */
import { useState } from 'react'
import type { FormDraft, ImportRemark } from '../../../core/design/import/draft.ts'
import { formOfDraft } from '../../../core/design/import/form-of-draft.ts'
import { textOfJson, type Part } from '../../../core/design/part.ts'
import type { ImportFault } from '../../../core/design/sheet/grid.ts'
import { useApp } from '../../parts/app-context.tsx'
import { todayOf } from '../../parts/clock.ts'
import { designApi } from '../design-api.ts'
import { FileButton } from '../file-button.tsx'
import { FaultList, FileFaults, faultsOfFile } from '../file-faults.tsx'
import type { Desk } from '../use-design.ts'
import { useWork } from '../use-work.ts'
import { DraftEditor } from './draft-editor.tsx'
import './import.css'
import { useImportWords } from './import-texts.ts'

export interface ImportPageProps {
  parts: readonly Part[]
  desk: Desk
  onOpen: (path: string) => void
}

interface Made {
  id: string
  path: string
  remarks: readonly ImportRemark[]
}

export function ImportPage({ parts, desk, onOpen }: ImportPageProps) {
  const { now } = useApp()
  const say = useImportWords()
  const work = useWork()
  const [draft, setDraft] = useState<FormDraft | null>(null)
  const [faults, setFaults] = useState<readonly ImportFault[]>([])
  const [made, setMade] = useState<Made | null>(null)
  const read = async (file: File): Promise<void> => {
    setFaults([])
    setDraft(null)
    setMade(null)
    try {
      setDraft(await designApi.draftOfFile(formatOf(file.name), file))
    } catch (error) {
      const found = faultsOfFile(error)
      if (found === null) throw error
      setFaults(found)
    }
  }
  const make = async (id: string): Promise<void> => {
    if (draft === null) return
    const { form, remarks } = formOfDraft(draft, { id, effectiveFrom: todayOf(now()) })
    await desk.flush()
    const proven = await designApi.proveForm(desk.id, textOfJson(form))
    const path = `forms/${id}.form.json`
    desk.change(path, proven.text, `new ${id}`)
    const all = [...remarks, ...proven.remarks]
    if (all.length === 0) onOpen(path)
    else setMade({ id, path, remarks: all })
  }
  return (
    <section className="design-part" aria-label={say('import')}>
      <h2>{say('import')}</h2>
      <p className="tb-hint">{say('hint')}</p>
      <FileButton
        accept=".xlsx,.docx,.json"
        name={draft === null ? say('choose') : say('another')}
        onFile={(file) => work.run(() => read(file))}
      />
      {work.busy && draft === null && <p role="status">{say('reading')}</p>}
      {work.fault && (
        <p className="tb-error" role="alert">
          {work.fault}
        </p>
      )}
      {faults.length > 0 && <FileFaults title={say('unfit')} faults={faults} />}
      {made !== null && <Outcome made={made} onOpen={onOpen} />}
      {made === null && draft !== null && (
        <DraftEditor
          draft={draft}
          parts={parts}
          busy={work.busy}
          onChange={setDraft}
          onMake={(id) => work.run(() => make(id))}
        />
      )}
    </section>
  )
}

/** What it holds is for the server to see; a name without a known ending is taken for a sheet. */
function formatOf(name: string): string {
  return /\.(docx|json)$/i.exec(name)?.[1]?.toLowerCase() ?? 'xlsx'
}

function Outcome({ made, onOpen }: { made: Made; onOpen: (path: string) => void }) {
  const say = useImportWords()
  return (
    <>
      <p className="app-good" role="status">
        {say('made', { id: made.id })}
      </p>
      <div className="tb-warning">
        <p>{say('settle')}</p>
        <FaultList faults={made.remarks} />
      </div>
      <button type="button" className="tb-button tb-button-main" onClick={() => onOpen(made.path)}>
        {say('openForm')}
      </button>
    </>
  )
}
