/** Where the preview stands: beside the outline on a wide desk, else in place of it. */
import { useState } from 'react'
import type { Screen } from '../../screen-choice.tsx'
import { useWideDesk } from './use-wide-desk.ts'

export interface PreviewPlace {
  wide: boolean
  /** The preview is on the screen. */
  shown: boolean
  beside: boolean
  /** It was on the screen before: what was filled in stays while it is hidden. */
  kept: boolean
  /** The preview stands in place of the outline. */
  alone: boolean
  screen: Screen
  setScreen: (screen: Screen) => void
  show: (shown: boolean) => void
  /** Back to the outline, where it does not stand beside the preview. */
  edit: () => void
}

export function usePreviewPlace(): PreviewPlace {
  const wide = useWideDesk()
  const [screen, setScreen] = useState<Screen>('phone')
  const [besideShown, setBeside] = useState(true)
  const [tab, setTab] = useState(false)
  const [kept, setKept] = useState(false)
  const shown = wide ? besideShown : tab
  if (shown && !kept) setKept(true)
  return {
    wide,
    shown,
    beside: wide && shown,
    kept: kept || shown,
    alone: !wide && shown,
    screen,
    setScreen,
    show: wide ? setBeside : setTab,
    edit: () => setTab(false),
  }
}
