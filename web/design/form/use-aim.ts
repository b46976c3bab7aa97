/** Opens the place that a finding points at, in the editor of its file: when the editor comes, and while it stands. */
import { useEffect, useState } from 'react'
import type { Aim, Desk } from '../use-design.ts'

/**
 * @param open while the editor is drawn: sets what is open
 * @param onOpened after it was drawn; the same function for as long as the editor stands
 */
export function useAim(
  { aim, aimAt }: Pick<Desk, 'aim' | 'aimAt'>,
  path: string,
  open: (pointer: string) => void,
  onOpened: () => void,
): void {
  const [taken, setTaken] = useState<Aim | null>(null)
  if (aim !== null && aim.path === path && aim !== taken) {
    setTaken(aim)
    open(aim.pointer)
  }
  useEffect(() => {
    if (taken === null) return
    aimAt(null)
    onOpened()
  }, [taken, aimAt, onOpened])
}
