/** On a wide desk a button that shows or hides the preview; else a tab for the questions and one for the preview. */
import { usePreviewWords } from './preview-texts.ts'
import type { PreviewPlace } from './use-preview-place.ts'

export function PreviewTabs({ place: { wide, shown, show } }: { place: PreviewPlace }) {
  const say = usePreviewWords()
  if (wide) {
    return (
      <div className="preview-toggle">
        <button type="button" className="tb-button" aria-pressed={shown} onClick={() => show(!shown)}>
          {say('preview')}
        </button>
      </div>
    )
  }
  return (
    <div className="design-modes" role="tablist">
      {[false, true].map((preview) => (
        <button
          key={String(preview)}
          type="button"
          role="tab"
          className="tb-button"
          aria-selected={shown === preview}
          onClick={() => show(preview)}
        >
          {say(preview ? 'preview' : 'edit')}
        </button>
      ))}
    </div>
  )
}
