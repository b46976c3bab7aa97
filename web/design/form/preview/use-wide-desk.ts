/** Whether outline, settings and preview fit beside each other. */
import { useSyncExternalStore } from 'react'

const THREE_COLUMNS = '(min-width: 86rem)'

export function useWideDesk(): boolean {
  return useSyncExternalStore(listen, () => window.matchMedia(THREE_COLUMNS).matches)
}

function listen(changed: () => void): () => void {
  const query = window.matchMedia(THREE_COLUMNS)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
