/** A decision table to and from Excel and DMN. What a file would change is shown before it is taken over. */
import { useState } from 'react'
import { jsonDifference } from '../../../core/design/json-difference.ts'
import type { ImportFault } from '../../../core/design/sheet/grid.ts'
import type { DecisionDefinition } from '../../../core/model/definitions.ts'
import { ChangeTable } from '../change-table.tsx'
import type { EditorProps } from '../editing.ts'
import { FileButton } from '../file-button.tsx'
import { FileFaults, faultsOfFile } from '../file-faults.tsx'
import { usePlaces } from '../use-places.ts'
import { useWork } from '../use-work.ts'
import { useDecisionWords } from './decision-texts.ts'
import { tableHref, tableOfFile, type ExchangeFormat } from './exchange-api.ts'
import type { TableProps } from './table-editing.ts'

const FORMATS: readonly ExchangeFormat[] = ['xlsx', 'dmn']

export function TableExchange({ desk, value, change }: Pick<EditorProps, 'desk'> & TableProps) {
  const say = useDecisionWords()
  const work = useWork()
  const [proposal, setProposal] = useState<DecisionDefinition | null>(null)
  const [faults, setFaults] = useState<readonly ImportFault[]>([])
  const download = async (format: ExchangeFormat): Promise<void> => {
    await desk.flush()
    const link = document.createElement('a')
    link.href = tableHref(desk.id, value.id, format)
    link.download = `${value.id}.${format}`
    link.click()
  }
  const compare = async (file: File): Promise<void> => {
    setFaults([])
    setProposal(null)
    await desk.flush()
    try {
      setProposal(await tableOfFile(desk.id, value.id, file))
    } catch (error) {
      const found = faultsOfFile(error)
      if (found === null) throw error
      setFaults(found)
    }
  }
  return (
    <details className="tb-fold">
      <summary>{say('exchange')}</summary>
      <p className="tb-hint">{say('exchangeHint')}</p>
      <div className="tb-row-buttons">
        {FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            className="tb-button"
            disabled={work.busy}
            onClick={() => work.run(() => download(format))}
          >
            {say(format)}
          </button>
        ))}
        <FileButton accept=".xlsx,.dmn,.xml" name={say('readFile')} onFile={(file) => work.run(() => compare(file))} />
      </div>
      {work.fault && <Refusal text={work.fault} />}
      {faults.length > 0 && <FileFaults title={say('fileUnfit')} faults={faults} />}
      {proposal && (
        <Proposal
          before={value}
          after={proposal}
          onApply={() => {
            change(proposal)
            setProposal(null)
          }}
          onCancel={() => setProposal(null)}
        />
      )}
    </details>
  )
}

function Refusal({ text }: { text: string }) {
  return (
    <p className="tb-error" role="alert">
      {text}
    </p>
  )
}

interface ProposalProps {
  before: DecisionDefinition
  after: DecisionDefinition
  onApply: () => void
  onCancel: () => void
}

function Proposal({ before, after, onApply, onCancel }: ProposalProps) {
  const say = useDecisionWords()
  const placeOf = usePlaces()
  const changes = jsonDifference(before, after)
  if (changes.length === 0) return <p role="status">{say('fileSame')}</p>
  return (
    <section className="design-part" aria-label={say('fileChanges', { n: changes.length })}>
      <h3 role="status">{say('fileChanges', { n: changes.length })}</h3>
      <ChangeTable name={say('exchange')} changes={changes} after={after} placeOf={placeOf} />
      <div className="tb-row-buttons">
        <button type="button" className="tb-button tb-button-main" onClick={onApply}>
          {say('takeOver')}
        </button>
        <button type="button" className="tb-button" onClick={onCancel}>
          {say('leaveIt')}
        </button>
      </div>
    </section>
  )
}
