/** The form in its frame, as a phone or a desk shows it; what is touched in it is told. */
import type { Screen } from '../../screen-choice.tsx'
import { memo } from 'react'
import { FormView, RenderScopeProvider, type FormStore } from '../../../../core/render/index.ts'
import { useApp } from '../../../parts/app-context.tsx'
import { usePreviewWords } from './preview-texts.ts'

export interface FilledFormProps {
  store: FormStore
  screen: Screen
  /** Pointer of the answer that somebody is at. */
  onTouch: (pointer: string) => void
  onFinish: () => void
}

/** Drawn anew only for another store or screen: what is typed into the editor beside it does not reach it. */
export const FilledForm = memo(function FilledForm({ store, screen, onTouch, onFinish }: FilledFormProps) {
  const { lang, ports } = useApp()
  const say = usePreviewWords()
  const touch = (target: EventTarget): void => {
    const place = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-pointer]') : null
    const pointer = place?.dataset['pointer']
    if (pointer !== undefined) onTouch(pointer)
  }
  return (
    <div
      className={screen === 'phone' ? 'design-phone preview-frame' : 'preview-frame preview-frame-desk'}
      role="region"
      aria-label={say('frame')}
      tabIndex={0}
      onFocus={(event) => touch(event.target)}
    >
      <RenderScopeProvider store={store} lang={lang} ports={ports} idPrefix="preview-">
        <FormView paged={screen === 'phone'} framed busy={false} submitLabel={say('results')} onSubmit={onFinish} />
      </RenderScopeProvider>
    </div>
  )
})
