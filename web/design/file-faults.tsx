/** Why a file that was sent cannot be taken over: every fault with its place in the file. */
import type { ImportFault } from '../../core/design/sheet/grid.ts'
import { RequestProblem } from '../api/request.ts'
import { useApp } from '../parts/app-context.tsx'

/** What is wrong with a file that was refused; null for any other problem. */
export function faultsOfFile(error: unknown): ImportFault[] | null {
  if (!(error instanceof RequestProblem) || error.code !== 'request.invalid') return null
  const faults = error.body['faults']
  return Array.isArray(faults) ? (faults as unknown as ImportFault[]) : null
}

export function FileFaults({ title, faults }: { title: string; faults: readonly ImportFault[] }) {
  return (
    <div className="tb-warning" role="alert">
      <p>{title}</p>
      <FaultList faults={faults} />
    </div>
  )
}

/** Places with what is to be said of them, in the language of the page. */
export function FaultList({ faults }: { faults: readonly ImportFault[] }) {
  const { lang } = useApp()
  return (
    <ul className="tb-list">
      {faults.map(({ place, message, messageEn }, n) => (
        <li key={n}>
          {place !== '' && <b>{place}</b>} {lang === 'en' ? messageEn : message}
        </li>
      ))}
    </ul>
  )
}
