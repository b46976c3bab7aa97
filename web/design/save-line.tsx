/** Whether what is on the desk is kept. */
import { useDesignWords } from './design-texts.ts'
import type { Desk } from './use-design.ts'

export function SaveLine({ desk }: { desk: Desk }) {
  const say = useDesignWords()
  return (
    <span className={desk.state === 'saved' ? 'app-done' : 'app-meta'} role="status">
      {say(desk.state, { name: desk.other ?? '' })}
    </span>
  )
}
