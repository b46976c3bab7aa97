/** Puts an application onto its page. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { guardFormily } from '../../core/render/index.ts'
import { Application } from './application.tsx'
import type { ApplicationProps } from './application.tsx'
import { keepLanguage, readLanguage } from './language.ts'

/** @throws Error when the page has no element `app`. */
export function startPage(application: ApplicationProps): void {
  const root = document.getElementById('app')
  if (!root) throw new Error('the page has no place for the application')
  guardFormily()
  keepLanguage(readLanguage())
  createRoot(root).render(
    <StrictMode>
      <Application {...application} />
    </StrictMode>,
  )
}
