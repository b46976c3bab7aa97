/**
 * What a check found in one value, before anybody knows in which form it stands.
 * The engine adds pointer and message and makes an Issue of it.
 */
import type { Severity } from '../../errors/issue.ts'
import type { FindingCode } from './finding-messages.ts'

export interface Finding {
  code: FindingCode
  severity: Severity
  params?: Record<string, string | number | boolean>
}

export function wrong(code: FindingCode, params?: Finding['params']): Finding {
  return { code, severity: 'error', ...(params ? { params } : {}) }
}

export function doubtful(code: FindingCode, params?: Finding['params']): Finding {
  return { code, severity: 'warning', ...(params ? { params } : {}) }
}

/** True when nothing found forbids the value; what is only doubtful passes. */
export function passes(findings: readonly Finding[]): boolean {
  return findings.every((finding) => finding.severity !== 'error')
}
