/** Head of a page: the way back, the title that takes the focus, and a line below it. */
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useApp } from './app-context.tsx'

export interface PageHeadProps {
  title: string
  back?: string
  beside?: ReactNode
  children?: ReactNode
}

export function PageHead({ title, back, beside, children }: PageHeadProps) {
  const { say } = useApp()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · ${say('product')}`
    heading.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
  }, [title, say])
  return (
    <div className="app-head">
      {back !== undefined && (
        <a className="app-back" href={back}>
          ‹ {say('back')}
        </a>
      )}
      <div className="app-head-line">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {beside}
      </div>
      {children}
    </div>
  )
}
