/** All children of one's area. */
import type { ReactNode } from 'react'
import { useApp } from './app-context.tsx'
import { ChildList } from './child-list.tsx'
import { PageHead } from './page-head.tsx'

/** `children`: what stands above the list. */
export function ChildrenPage({ children }: { children?: ReactNode }) {
  const { say } = useApp()
  return (
    <>
      <PageHead title={say('allChildren')} />
      {children}
      <ChildList filter="all" />
    </>
  )
}
