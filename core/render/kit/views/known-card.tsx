/**
 * Facts that are known, as one card: confirmed in one tap, or opened to be corrected one by one.
 * A confirmation is an act of its own and is never made by the screen.
 */
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Language } from '../../../model/session.ts'
import type { FactMeta } from '../../../model/questionnaire.ts'
import { formatDate, formatValue } from '../../format-value.ts'
import type { ValueWords } from '../../format-value.ts'
import type { FormStore } from '../../form-store.ts'
import type { PlacedItem } from '../../questionnaire-layout.ts'
import { say } from '../../texts.ts'

export interface KnownCardProps {
  id: string
  items: readonly PlacedItem[]
  stores: ReadonlyMap<string, FormStore>
  words: ValueWords
  meta: Readonly<Record<string, FactMeta>>
  confirmed: boolean
  onConfirm: () => void
  onUndo: () => void
  /** Draws the items as inputs. */
  inputs: ReactNode
}

export function KnownCard(props: KnownCardProps) {
  const [open, setOpen] = useState(false)
  const { lang } = props.words
  const title = say(lang, 'confirmCard')
  if (props.confirmed) {
    return (
      <div className="tb-card tb-card-done" id={props.id} tabIndex={-1}>
        <span aria-hidden="true">✓</span> <span role="status">{say(lang, 'confirmedNow')}</span>
        <button
          type="button"
          className="tb-button tb-button-quiet"
          onClick={() => {
            setOpen(false)
            props.onUndo()
          }}
        >
          {say(lang, 'undoConfirm')}
        </button>
      </div>
    )
  }
  return (
    <div className="tb-card" id={props.id} tabIndex={-1}>
      <h3>{title}</h3>
      {open ? props.inputs : <KnownLines {...props} />}
      <LastConfirmed items={props.items} meta={props.meta} lang={lang} />
      <div className="tb-row-buttons">
        <button type="button" className="tb-button tb-button-main" onClick={props.onConfirm}>
          {say(lang, open ? 'checkedAll' : 'confirmUnchanged')}
        </button>
        {!open && (
          <button type="button" className="tb-button" onClick={() => setOpen(true)}>
            {say(lang, 'openToCorrect')}
          </button>
        )}
      </div>
    </div>
  )
}

/** Facts that need no look now, folded away; and what was derived just now, open to be looked at. Both can be corrected. */
export function KnownFold({
  derived = false,
  ...props
}: Omit<KnownCardProps, 'confirmed' | 'onConfirm' | 'onUndo'> & { derived?: boolean }) {
  const [open, setOpen] = useState(false)
  const { lang } = props.words
  return (
    <details className="tb-fold" open={derived}>
      <summary>{say(lang, derived ? 'derivedFold' : 'knownFold', { n: props.items.length })}</summary>
      {open ? props.inputs : <KnownLines {...props} />}
      {!open && (
        <button type="button" className="tb-button tb-button-quiet" onClick={() => setOpen(true)}>
          {say(lang, 'openToCorrect')}
        </button>
      )}
    </details>
  )
}

function KnownLines({ items, stores, words }: Pick<KnownCardProps, 'items' | 'stores' | 'words'>) {
  return (
    <dl className="tb-answers">
      {items.map((placed) => {
        const state = stores.get(placed.form)?.session.field(placed.pointer)
        const group = placed.group === '' ? '' : `${words.translate(placed.group)} · `
        return (
          <div className="tb-answer" key={placed.form + placed.pointer}>
            <dt>
              {group}
              {words.translate(placed.node.field.title)}
            </dt>
            <dd>
              {formatValue(placed.node.field, state?.value, words) || say(words.lang, 'empty')}
              {state?.derived && <p className="tb-basis">{placed.item.reason}</p>}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function LastConfirmed({ items, meta, lang }: Pick<KnownCardProps, 'items' | 'meta'> & { lang: Language }) {
  const dates = items
    .map(({ item }) =>
      item.fact === null ? undefined : (meta[item.fact] ?? meta[`/${item.fact.replaceAll('.', '/')}`])?.confirmed,
    )
    .filter((date) => date !== undefined)
    .sort()
  const oldest = dates[0]
  return oldest === undefined ? null : (
    <p className="tb-basis">{say(lang, 'lastConfirmed', { date: formatDate(oldest, lang) })}</p>
  )
}
