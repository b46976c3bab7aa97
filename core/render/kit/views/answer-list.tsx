/** Answers as a list to read: label, value, and how each was learned. Used for review and for records. */
import type { ReactNode } from 'react'
import { isJsonObject, own } from '../../../model/json.ts'
import type { FieldPlan } from '../../../model/plan.ts'
import { formatValue } from '../../format-value.ts'
import type { ValueWords } from '../../format-value.ts'
import { childPointer } from '../../layout.ts'
import type { LayoutNode } from '../../layout.ts'
import { say } from '../../texts.ts'

export interface AnswerListProps {
  nodes: readonly LayoutNode[]
  /** Reads the value at a pointer; undefined hides the line unless `showEmpty`. */
  read: (pointer: string) => unknown
  visible: (pointer: string) => boolean
  showEmpty: boolean
  words: ValueWords
  /** How the answer at the pointer was learned. */
  note?: (pointer: string, field: FieldPlan) => ReactNode
}

export function AnswerList({ nodes, ...rest }: AnswerListProps) {
  return (
    <dl className="tb-answers">
      {nodes.map((node) => (
        <AnswerLines key={node.field.pattern} node={node} pointer={childPointer('', node.field)} {...rest} />
      ))}
    </dl>
  )
}

type LinesProps = Omit<AnswerListProps, 'nodes'> & { node: LayoutNode; pointer: string }

function AnswerLines({ node, pointer, ...rest }: LinesProps) {
  const { field, children } = node
  if (!rest.visible(pointer)) return null
  const title = rest.words.translate(field.title)
  if (field.kind === 'rows') return <RowLines node={node} pointer={pointer} {...rest} />
  if (field.kind === 'object') {
    const lines = children.filter(
      (child) => rest.showEmpty || hasValue(child, childPointer(pointer, child.field), rest),
    )
    if (lines.length === 0) return null
    return (
      <div className="tb-answer-group">
        <dt>{title}</dt>
        <dd>
          <dl className="tb-answers">
            {lines.map((child) => (
              <AnswerLines
                key={child.field.pattern}
                node={child}
                pointer={childPointer(pointer, child.field)}
                {...rest}
              />
            ))}
          </dl>
        </dd>
      </div>
    )
  }
  const text = formatValue(field, rest.read(pointer), rest.words)
  if (text === '' && !rest.showEmpty) return null
  return (
    <div className="tb-answer">
      <dt>{title}</dt>
      <dd>
        {text || <span className="tb-empty">{say(rest.words.lang, 'empty')}</span>}
        {text !== '' && rest.note?.(pointer, field)}
      </dd>
    </div>
  )
}

function RowLines({ node, pointer, ...rest }: LinesProps) {
  const rows = rest.read(pointer)
  if (!Array.isArray(rows) || rows.length === 0) return null
  return (
    <div className="tb-answer-group">
      <dt>{rest.words.translate(node.field.title)}</dt>
      <dd>
        {rows.map((_, index) => (
          <dl key={index} className="tb-answers tb-table-row">
            {node.children.map((child) => (
              <AnswerLines
                key={child.field.pattern}
                node={child}
                pointer={childPointer(`${pointer}/${index}`, child.field)}
                {...rest}
              />
            ))}
          </dl>
        ))}
      </dd>
    </div>
  )
}

function hasValue(node: LayoutNode, pointer: string, rest: Omit<AnswerListProps, 'nodes'>): boolean {
  if (!rest.visible(pointer)) return false
  const value = rest.read(pointer)
  if (node.field.kind === 'object')
    return isJsonObject(value) && node.children.some((c) => own(value, c.field.key) !== undefined)
  return value !== undefined && value !== ''
}
