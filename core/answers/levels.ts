/** The levels around a place in a form, from the innermost outwards, the form itself last. Works on pointers and on patterns. */
export function levelsOf(parent: string): string[] {
  const levels: string[] = []
  let level = parent
  while (level !== '') {
    levels.push(level)
    const row = /\/(\*|\d+)$/.test(level)
    level = level.slice(0, level.lastIndexOf('/'))
    if (row) level = level.slice(0, level.lastIndexOf('/'))
  }
  return [...levels, '']
}
