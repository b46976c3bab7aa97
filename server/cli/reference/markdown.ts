/** Tables of a generated page: text as it is, expressions as code, never a bar or a line break that ends a cell. */

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return []
  return [line(head), line(head.map(() => '---')), ...rows.map(line), '']
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => (cell === '' ? '–' : cell)).join(' | ')} |`
}

export function plain(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ')
}

export function code(text: string): string {
  return `\`${plain(text)}\``
}

/** Joined by line breaks inside one cell. */
export function lines(entries: readonly string[]): string {
  return entries.join('<br>')
}

export function page(title: string, about: string, body: readonly string[]): string {
  const notice = '<!-- Written by `npx tongbiao docs`; edit the definitions, not this page. -->'
  return `${[`# ${title}`, '', notice, '', about, '', ...body].join('\n').trimEnd()}\n`
}
