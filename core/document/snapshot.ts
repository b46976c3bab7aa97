/**
 * The frozen snapshot a document is made from (the file given to `tongbiao document`). It holds
 * everything that reaches the paper, so that the same snapshot makes the same bytes years later.
 */

export interface Signer {
  name: string
  role?: string
  title?: string
  badge?: string
  phone?: string
}

export interface Agency {
  name: string
  /** Short form at the head of document numbers, e.g. 泗公. */
  short?: string
  address?: string
  phone?: string
}

/** A name to print, the recipient of the definition this copy is for (decides what is masked), or both. */
export interface Recipient {
  name?: string
  id?: string
}

export interface ChoiceOption {
  code: string
  label: string
}

/** Labels of the choices, by JSON Pointer of the field in the answers, in the order of the form. */
export type ChoiceLabels = Readonly<Record<string, readonly ChoiceOption[]>>

export interface DocumentSnapshot {
  answers: Readonly<Record<string, unknown>>
  facts: Readonly<Record<string, unknown>>
  assessment?: Readonly<Record<string, unknown>>
  /** The whole number as it is printed, e.g. 泗公告诫〔2020〕9号. */
  number?: string
  /** Date `YYYY-MM-DD` or instant (RFC 3339) of issue; dates count in Shanghai. */
  issuedAt?: string
  agency?: Agency
  recipient?: Recipient
  signers?: readonly Signer[]
  labels?: ChoiceLabels
  /** The paper rests on what only few may know: it goes to the addressee alone. */
  restricted?: true
}

export type SnapshotReading = { ok: true; snapshot: DocumentSnapshot } | { ok: false; message: string }

type Fields = Record<string, unknown>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads a parsed `D.json`. Agency, recipient and signers may be plain names. Never throws. */
export function readSnapshot(value: unknown): SnapshotReading {
  if (!isFields(value)) return { ok: false, message: 'the data of a document must be an object with answers and facts' }
  const {
    answers = {},
    facts = {},
    assessment,
    number,
    issuedAt,
    agency,
    recipient,
    signers,
    labels,
    restricted,
  } = value
  if (!isFields(answers)) return { ok: false, message: '/answers must be an object' }
  if (!isFields(facts)) return { ok: false, message: '/facts must be an object' }
  if (assessment !== undefined && !isFields(assessment)) return { ok: false, message: '/assessment must be an object' }
  if (number !== undefined && typeof number !== 'string') return { ok: false, message: '/number must be text' }
  if (issuedAt !== undefined && !isDay(issuedAt))
    return { ok: false, message: '/issuedAt must be a date or an instant' }
  const names = { agency: named(agency), recipient: recipientOf(recipient) }
  if (names.agency === null) return { ok: false, message: '/agency must be a name or an object with a name' }
  if (names.recipient === null) {
    return { ok: false, message: '/recipient must be a name or an object with a name or an id' }
  }
  const people = signers === undefined ? undefined : signerList(signers)
  if (people === null) return { ok: false, message: '/signers must be a list of names or of objects with a name' }
  if (labels !== undefined && !isChoiceLabels(labels)) {
    return { ok: false, message: '/labels must map pointers to lists of code and label' }
  }
  if (restricted !== undefined && restricted !== true)
    return { ok: false, message: '/restricted must be true or absent' }
  const snapshot: DocumentSnapshot = {
    answers,
    facts,
    ...(assessment === undefined ? {} : { assessment }),
    ...(number === undefined ? {} : { number }),
    ...(issuedAt === undefined ? {} : { issuedAt }),
    ...(names.agency === undefined ? {} : { agency: names.agency }),
    ...(names.recipient === undefined ? {} : { recipient: names.recipient }),
    ...(people === undefined ? {} : { signers: people }),
    ...(labels === undefined ? {} : { labels }),
    ...(restricted === undefined ? {} : { restricted }),
  }
  return { ok: true, snapshot }
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) && !Number.isNaN(Date.parse(value))
}

function named(value: unknown): { name: string } | undefined | null {
  if (value === undefined) return undefined
  if (typeof value === 'string') return { name: value }
  return isFields(value) && typeof value.name === 'string' ? { ...value, name: value.name } : null
}

function recipientOf(value: unknown): Recipient | undefined | null {
  const byId = isFields(value) && value.name === undefined && typeof value.id === 'string'
  return byId ? { id: String(value.id) } : named(value)
}

function signerList(value: unknown): Signer[] | null {
  if (!Array.isArray(value)) return null
  const list = value.map(named)
  return list.every((signer): signer is Signer => signer !== null && signer !== undefined) ? list : null
}

function isChoiceLabels(value: unknown): value is ChoiceLabels {
  return (
    isFields(value) &&
    Object.values(value).every(
      (list) =>
        Array.isArray(list) &&
        list.every((o) => isFields(o) && typeof o.code === 'string' && typeof o.label === 'string'),
    )
  )
}
