/** The simulated year of the whole design, wherever what makes it stands: in schedules, scores, forms or decisions. */
import { LoadView } from '../../parts/load-view.tsx'
import type { Desk } from '../use-design.ts'
import './schedule.css'
import { useGrounds } from './use-grounds.ts'
import { YearPanel } from './year-panel.tsx'

export function YearMode({ desk }: { desk: Desk }) {
  return <LoadView load={useGrounds(desk)}>{(grounds) => <YearPanel desk={desk} grounds={grounds} />}</LoadView>
}
