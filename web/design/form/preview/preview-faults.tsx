/** What keeps a draft from being asked: fault and place, each leading to its file. */
import { goTo, placeOf } from '../../../parts/route.ts'
import { FaultList } from '../../check-panel.tsx'
import type { Fault } from '../../design-api.ts'
import type { Desk } from '../../use-design.ts'

export function PreviewFaults({ faults, desk }: { faults: readonly Fault[]; desk: Desk }) {
  return <FaultList faults={faults} desk={desk} onOpen={(path) => goTo(placeOf('design', desk.id, path))} />
}
