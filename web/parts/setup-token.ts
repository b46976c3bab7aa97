/** The link by which a new server lets its first administrator in. */
const MARK = '#setup='

/** The secret of the link, or null when the page was not opened by it. */
export function setupToken(): string | null {
  const { hash } = window.location
  return hash.startsWith(MARK) ? hash.slice(MARK.length) : null
}
