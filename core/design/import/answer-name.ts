/** Names that a file gives to answers, as a form can have them: letters and digits, and no word of FEEL. */

const TAKEN = new Set(
  'and or not in if then else for return some every satisfies between true false null function external instance of is defined facts worker row parent item partial today now'.split(
    ' ',
  ),
)
const LONGEST = 40

/** `child_age` is childAge; undefined where nothing of the name is left. */
export function answerName(wish: string, taken: ReadonlySet<string>): string | undefined {
  const words = wish.split(/[^A-Za-z0-9]+/).filter((word) => word !== '')
  const joined = words.map((word, n) => (n === 0 ? lowered(word) : raised(word))).join('')
  if (joined === '') return undefined
  const begun = /^[a-z]/.test(joined) ? joined : `q${joined}`
  const base = (TAKEN.has(begun) ? `${begun}Answer` : begun).slice(0, LONGEST - 2)
  let name = base
  for (let n = 2; taken.has(name); n++) name = `${base}${n}`
  return name
}

function lowered(word: string): string {
  return word === word.toUpperCase() ? word.toLowerCase() : `${word.charAt(0).toLowerCase()}${word.slice(1)}`
}

function raised(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`
}
