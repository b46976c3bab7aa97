/** Full names of areas as paper prints them, from the county down: 泗县墩集镇界牌张村. */
import type { Area } from './ports.ts'

/** The code itself where there is no such area. */
export function areaNames(areas: readonly Area[]): (code: string) => string {
  const byCode = new Map(areas.map((area) => [area.code, area]))
  return (code) => {
    const labels: string[] = []
    for (let at = byCode.get(code); at; at = at.parent === null ? undefined : byCode.get(at.parent)) {
      labels.unshift(at.label)
    }
    return labels.join('') || code
  }
}
