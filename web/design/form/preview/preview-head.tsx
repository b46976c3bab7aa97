/** Above the preview: phone or desk, the day of the assessment, and whether one fills or looks at examples. */
import { ScreenChoice, type Screen } from '../../screen-choice.tsx'
import { usePreviewWords } from './preview-texts.ts'
import type { Preview } from './use-preview.ts'

export type PreviewTab = 'fill' | 'examples'

export interface PreviewHeadProps {
  preview: Preview
  screen: Screen
  onScreen: (screen: Screen) => void
  tab: PreviewTab
  onTab: (tab: PreviewTab) => void
  /** The answers were cleared. */
  onClear: () => void
}

export function PreviewHead({ preview, screen, onScreen, tab, onTab, onClear }: PreviewHeadProps) {
  const say = usePreviewWords()
  return (
    <>
      <div className="preview-head">
        <div className="design-modes" role="tablist">
          {(['fill', 'examples'] as const).map((one) => (
            <button
              key={one}
              type="button"
              role="tab"
              className="tb-button"
              aria-selected={tab === one}
              onClick={() => onTab(one)}
            >
              {say(one)}
            </button>
          ))}
        </div>
        <div className="design-modes" role="group" aria-label={say('screen')}>
          <ScreenChoice screen={screen} onScreen={onScreen} />
        </div>
      </div>
      {tab === 'fill' && <StartLine preview={preview} onClear={onClear} />}
    </>
  )
}

/** The day of the assessment, and an empty form. */
function StartLine({ preview: { opened, begin }, onClear }: Pick<PreviewHeadProps, 'preview' | 'onClear'>) {
  const say = usePreviewWords()
  if (opened === null) return null
  const clear = (): void => {
    begin({ answers: {}, facts: {}, params: {}, asOf: opened.start.asOf })
    onClear()
  }
  const assessOn = (asOf: string): void => {
    if (asOf === '') return
    const { session } = opened.store
    begin({ ...opened.start, answers: session.draft(), facts: session.known(), asOf })
  }
  return (
    <div className="preview-head">
      <label className="preview-day">
        <span>{say('asOf')}</span>
        <input
          type="date"
          className="tb-input tb-input-short"
          value={opened.start.asOf}
          onChange={(event) => assessOn(event.target.value)}
        />
      </label>
      <button type="button" className="tb-button tb-button-quiet" onClick={clear}>
        {say('clear')}
      </button>
    </div>
  )
}
