/** All children of one's area. */
import { useApp } from './app-context.tsx'
import { ChildList } from './child-list.tsx'
import { PageHead } from './page-head.tsx'

export function ChildrenPage() {
  const { say } = useApp()
  return (
    <>
      <PageHead title={say('allChildren')} />
      <ChildList filter="all" />
    </>
  )
}
