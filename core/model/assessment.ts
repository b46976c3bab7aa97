/** Assessment: what follows from one set of answers, and why. The published shape (contract of the commands and of HTTP). */
import type { Issue } from '../errors/issue.ts'

export interface TraceLine {
  item: string
  option: string | number | boolean | null
  points: number | null
  clause?: string
  text: string
}
export interface Reason {
  text: string
  clause?: string
  /** JSON Pointers of the answers and facts that the reason rests on. */
  facts: string[]
}
export interface FloorHit extends Reason {
  id: string
  band: string
}
export interface TriggerHit extends Reason {
  id: string
  band: string
}
export type ScoreStatus = 'COMPLETE' | 'INCOMPLETE' | 'NOT_APPLICABLE'

export interface ScoreResult {
  status: ScoreStatus
  score: number | null
  scoreBand: string | null
  finalBand: string | null
  carriedBand?: string
  triggers: string[]
  floors: FloorHit[]
  trace: TraceLine[]
  /** Why each trigger fired, in the order of `triggers`. */
  reasons: TriggerHit[]
  /** Items without an answer. */
  missing: string[]
}

export interface DecisionReason extends Reason {
  outcome: string
}
export interface DecisionResult {
  outcomes: string[]
  dimensions?: string[]
  /** What each dimension means, with its clause. */
  dimensionReasons?: { dimension: string; text: string; clause?: string }[]
  amounts?: Record<string, number>
  routes?: Record<string, string>
  refused?: { id: string; reason: string; clause?: string }[]
  review?: { id: string; reason: string; clause?: string }[]
  /** JSON Pointers of the answers and facts that are missing and could change the outcome. */
  unknown: string[]
  reasons: DecisionReason[]
}

export type TaskKind =
  'form' | 'visit' | 'notify' | 'document' | 'review' | 'conference' | 'reassess' | 'plan' | 'other'

export interface Task {
  kind: TaskKind
  form?: string
  document?: string
  what?: string
  /** YYYY-MM-DD in Shanghai. */
  due: string | null
  /** RFC 3339 with +08:00 when the time allowed is counted in hours from an instant. */
  dueAt: string | null
  role?: string
  to?: string[]
  reason: string
  clause?: string
}

export interface DocumentNeed {
  id: string
  required: boolean
  ready: boolean
  /** Ids of the mandatory elements that are missing. */
  missing: string[]
}

export interface Assessment {
  form: { id: string; version: number; hash: string }
  asOf: string
  ruleSet: string
  valid: boolean
  issues: Issue[]
  answers: Record<string, unknown>
  visible: string[]
  carried: string[]
  scores: Record<string, ScoreResult>
  decisions: Record<string, DecisionResult>
  tasks: Task[]
  documents: DocumentNeed[]
  calculated: Record<string, unknown>
}
