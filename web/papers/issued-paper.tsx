/** An issued paper by its id, as the page of its record shows it. */
import { api } from '../api/calls.ts'
import { LoadView } from '../parts/load-view.tsx'
import { useLoad } from '../parts/use-load.ts'
import { PaperCard } from './paper-card.tsx'

/** `onVoid`: the record asks for the document again. */
export function IssuedPaper({ id, onVoid }: { id: string; onVoid: () => void }) {
  const load = useLoad(`paper ${id}`, () => api.paper(id))
  return (
    <LoadView load={load}>
      {(paper, reload) => (
        <PaperCard
          paper={paper}
          linked={false}
          onChange={() => {
            reload()
            onVoid()
          }}
        />
      )}
    </LoadView>
  )
}
