/** The recurring duties about one child, on its page. */
import { useApp } from '../parts/app-context.tsx'
import { LoadView } from '../parts/load-view.tsx'
import { useLoad } from '../parts/use-load.ts'
import { useWords } from '../parts/use-words.ts'
import { dutyApi } from './duty-api.ts'
import { DutyList } from './duty-list.tsx'
import { sayDuty } from './duty-texts.ts'

export function ChildDuties({ child }: { child: string }) {
  const { lang } = useApp()
  const words = useWords(sayDuty)
  const load = useLoad(`duties ${child} ${lang}`, () => dutyApi.ofChild(child, lang))
  return (
    <section className="app-card" aria-labelledby="child-duties">
      <h2 id="child-duties">{words('duties')}</h2>
      <LoadView load={load}>{(duties) => <DutyList duties={duties} child={child} />}</LoadView>
    </section>
  )
}
