/** Large print: a choice of the device, kept for the next time. */
import { useEffect, useState } from 'react'

const KEY = 'tongbiao.print'

export function useLargePrint(): [large: boolean, toggle: () => void] {
  const [large, setLarge] = useState(() => localStorage.getItem(KEY) === 'large')
  useEffect(() => {
    document.documentElement.dataset['print'] = large ? 'large' : 'normal'
  }, [large])
  return [
    large,
    () => {
      localStorage.setItem(KEY, large ? 'normal' : 'large')
      setLarge(!large)
    },
  ]
}
