/**
 * Places inside an application, after the hash: `#/child/<id>/visit`. A page with unsaved work can
 * ask before it is left.
 */
import { useEffect, useSyncExternalStore } from 'react'

/** The parts of the place; empty at home. */
export function useRoute(): string[] {
  return useSyncExternalStore(subscribe, () => window.location.hash)
    .replace(/^#\/?/, '')
    .split('/')
    .filter((part) => part !== '')
    .map(decodeURIComponent)
}

export function placeOf(...parts: string[]): string {
  return `#/${parts.map(encodeURIComponent).join('/')}`
}

export function goTo(place: string): void {
  window.location.hash = place
}

/**
 * Asks before the page is closed or left for another place while `active`. Places that begin with `within` belong
 * to the page and are not asked about.
 */
export function useLeaveGuard(active: boolean, question: string, within?: string): void {
  useEffect(() => {
    if (!active) return
    const here = window.location.hash
    const onClose = (event: BeforeUnloadEvent): void => event.preventDefault()
    const onHash = (event: HashChangeEvent): void => {
      const { hash } = window.location
      const stays = hash === here || (within !== undefined && hash.startsWith(within))
      if (stays || window.confirm(question)) return
      event.stopImmediatePropagation()
      window.history.pushState(null, '', here)
    }
    window.addEventListener('beforeunload', onClose)
    window.addEventListener('hashchange', onHash, true)
    return () => {
      window.removeEventListener('beforeunload', onClose)
      window.removeEventListener('hashchange', onHash, true)
    }
  }, [active, question, within])
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}
