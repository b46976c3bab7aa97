/** Everything about one question, in four parts: basics, conditions and sums, checks, data. */
import { useState } from 'react'
import { kindOfField } from '../../../core/design/field-kinds.ts'
import { fieldAt, withField, withoutField } from '../../../core/design/form-edit.ts'
import { titleOfField, type FactTitles } from '../../../core/design/form-outline.ts'
import type { FieldSchema } from '../../../core/model/form-schema.ts'
import { AddField } from './add-field.tsx'
import { BasicsTab } from './basics-tab.tsx'
import { DataTab } from './data-tab.tsx'
import type { ChangeForm, OutlineActions, TabProps } from './editing.ts'
import { blockAround } from './field-row.tsx'
import { useFormWords, type FormText } from './form-texts.ts'
import { LogicTab } from './logic-tab.tsx'
import { RulesTab } from './rules-tab.tsx'

export interface FieldPanelProps {
  form: FieldSchema
  titles: FactTitles
  pointer: string
  change: ChangeForm
  /** Something was copied. */
  canPaste: boolean
  actions: OutlineActions
}

const TABS = { basics: BasicsTab, logic: LogicTab, rules: RulesTab, data: DataTab } as const
const NAMES = ['basics', 'logic', 'rules', 'data'] as const satisfies readonly FormText[]

export function FieldPanel({ form, titles, pointer, change, canPaste, actions }: FieldPanelProps) {
  const { say, kindName } = useFormWords()
  const [tab, setTab] = useState<(typeof NAMES)[number]>('basics')
  const field = fieldAt(form, pointer)
  if (field === null) return null
  const kind = kindOfField(field)
  const Tab = TABS[tab]
  const title = titleOfField(field, pointer.split('/').at(-1) ?? '', titles)
  const set: TabProps['set'] = (properties) => {
    change(withField(form, pointer, properties), `${pointer} ${Object.keys(properties).join(' ')}`)
  }
  const onSelect = (at: string | null): void => actions.select(at === null ? null : { field: at })
  return (
    <section className="app-card" aria-label={title}>
      <div className="app-item-head">
        <h3>{title}</h3>
        <span className="tb-tag">{field.$ref === undefined ? kindName(kind) : say('shared')}</span>
      </div>
      {field.$ref !== undefined && <p className="tb-hint">{say('sharedHint')}</p>}
      <div className="design-modes" role="tablist">
        {NAMES.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            className="tb-button"
            aria-selected={tab === name}
            onClick={() => setTab(name)}
          >
            {say(name)}
          </button>
        ))}
      </div>
      <div role="tabpanel" aria-label={say(tab)} className="design-tab">
        <Tab form={form} pointer={pointer} field={field} set={set} change={change} onSelect={onSelect} />
      </div>
      {(kind === 'block' || kind === 'rows') && field.$ref === undefined && (
        <AddField inside={pointer} title={say(kind === 'rows' ? 'addColumn' : 'addInside')} onAdd={actions.add} />
      )}
      <FieldActions form={form} pointer={pointer} change={change} canPaste={canPaste} actions={actions} />
    </section>
  )
}

function FieldActions({ form, pointer, change, canPaste, actions }: Omit<FieldPanelProps, 'titles'>) {
  const { say } = useFormWords()
  const section = fieldAt(form, pointer)?.['x-section']
  const inside = blockAround(pointer)
  const place = { ...(section === undefined ? {} : { section }), ...(inside === null ? {} : { inside }) }
  const remove = (): void => {
    change(withoutField(form, pointer))
    actions.select(null)
  }
  return (
    <div className="tb-row-buttons">
      {!pointer.startsWith('/allOf') && (
        <>
          <button type="button" className="tb-button" onClick={() => actions.step(pointer, -1)}>
            {say('moveUp')}
          </button>
          <button type="button" className="tb-button" onClick={() => actions.step(pointer, 1)}>
            {say('moveDown')}
          </button>
          <button type="button" className="tb-button" onClick={() => actions.copy({ field: pointer })}>
            {say('copy')}
          </button>
          {canPaste && (
            <button
              type="button"
              className="tb-button"
              onClick={() => actions.paste({ ...place, after: pointer.split('/').at(-1) ?? '' })}
            >
              {say('pasteAfter')}
            </button>
          )}
          <button type="button" className="tb-button" onClick={() => actions.duplicate(pointer)}>
            {say('duplicate')}
          </button>
        </>
      )}
      <button type="button" className="tb-button" onClick={remove}>
        {say('remove')}
      </button>
    </div>
  )
}
