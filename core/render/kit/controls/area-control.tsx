/** An area chosen level by level, from the county down to the village. The answer is the deepest code chosen. */
import { groupAria } from '../control.ts'
import type { AreaOption, ControlProps } from '../control.ts'
import { TextControl } from './text-controls.tsx'

export function AreaControl(props: ControlProps) {
  const areas = props.ports.areas ?? []
  if (areas.length === 0) return <TextControl {...props} />
  const chosen = typeof props.value === 'string' ? chainTo(areas, props.value) : []
  const levels = openLevels(areas, chosen)
  return (
    <div {...groupAria(props)} role="group" className="tb-levels">
      {levels.map((options, level) => (
        <select
          key={level}
          className="tb-input"
          aria-label={props.say('areaLevel', { n: level + 1 })}
          aria-invalid={props.invalid || undefined}
          value={chosen[level]?.code ?? ''}
          onChange={(event) => props.onChange(event.target.value || chosen[level - 1]?.code)}
          onBlur={props.onBlur}
        >
          <option value="">{props.say('choose')}</option>
          {options.map((option) => (
            <option key={option.code} value={option.code}>
              {option.label}
            </option>
          ))}
        </select>
      ))}
    </div>
  )
}

/** The areas from the top down to `code`; empty when the code is not in the tree. */
export function chainTo(areas: readonly AreaOption[], code: string): AreaOption[] {
  const byCode = new Map(areas.map((area) => [area.code, area]))
  const chain: AreaOption[] = []
  for (let at = byCode.get(code); at && !chain.includes(at); at = at.parent ? byCode.get(at.parent) : undefined) {
    chain.unshift(at)
  }
  return chain
}

function openLevels(areas: readonly AreaOption[], chosen: readonly AreaOption[]): AreaOption[][] {
  const codes = new Set(areas.map((area) => area.code))
  const top = areas.filter((area) => !area.parent || !codes.has(area.parent))
  const below = chosen.map((area) => areas.filter((other) => other.parent === area.code))
  return [top, ...below].filter((options) => options.length > 0)
}
