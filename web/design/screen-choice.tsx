/** Whether a form is shown as on a phone or as on a desk. */
import { useDesignWords } from './design-texts.ts'

export type Screen = 'phone' | 'desk'

export function ScreenChoice({ screen, onScreen }: { screen: Screen; onScreen: (screen: Screen) => void }) {
  const say = useDesignWords()
  return (['phone', 'desk'] as const).map((one) => (
    <button key={one} type="button" className="tb-button" aria-pressed={screen === one} onClick={() => onScreen(one)}>
      {say(one)}
    </button>
  ))
}
