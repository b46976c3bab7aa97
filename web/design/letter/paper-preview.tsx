/** The real PDF of the wording as it was saved, with made-up answers. */
import { useState } from 'react'
import { draftHref } from '../design-api.ts'
import type { Desk } from '../use-design.ts'
import { useWork } from '../use-work.ts'
import { useLetterWords } from './letter-texts.ts'

export function PaperPreview({ desk, document }: { desk: Desk; document: string }) {
  const say = useLetterWords()
  const work = useWork()
  const [address, setAddress] = useState<string | null>(null)
  const draw = async (): Promise<void> => setAddress(draftHref(desk.id, document, await desk.flush()))
  return (
    <>
      <div className="tb-row-buttons">
        <button type="button" className="tb-button" disabled={work.busy} onClick={() => work.run(draw)}>
          {say(work.busy ? 'drawing' : 'preview')}
        </button>
      </div>
      {work.fault && (
        <p className="tb-error" role="alert">
          {work.fault}
        </p>
      )}
      {address !== null && <iframe className="app-preview" title={say('previewTitle')} src={address} />}
    </>
  )
}
