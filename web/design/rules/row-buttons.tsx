/** Moving an entry of a list up and down, and taking it away. */
import { useRuleWords } from './rule-texts.ts'

export interface RowButtonsProps {
  /** What the entry is called. */
  name: string
  onMove: (by: -1 | 1) => void
  /** Absent where the entry has to stay. */
  onRemove?: () => void
}

export function RowButtons({ name, onMove, onRemove }: RowButtonsProps) {
  const say = useRuleWords()
  return (
    <span className="design-row-buttons">
      <button type="button" className="tb-link" aria-label={`${name} ${say('up')}`} onClick={() => onMove(-1)}>
        ↑
      </button>
      <button type="button" className="tb-link" aria-label={`${name} ${say('down')}`} onClick={() => onMove(1)}>
        ↓
      </button>
      {onRemove && (
        <button type="button" className="tb-link" aria-label={`${name} ${say('remove')}`} onClick={onRemove}>
          ×
        </button>
      )}
    </span>
  )
}
