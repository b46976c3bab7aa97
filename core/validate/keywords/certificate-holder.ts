/** Does a disability certificate belong to the child, and does it say what the form says? */
import { certificateParts } from '../formats/disability-certificate.ts'
import { wrong, type Finding } from '../formats/finding.ts'

export interface DescribedHolder {
  disCertNo?: unknown
  idNo?: unknown
  disType?: unknown
  disLevel?: unknown
}

/** Findings sit on `disCertNo`. A number of the wrong shape has its own error and is not compared. */
export function checkCertificateHolder(holder: DescribedHolder): Finding[] {
  const parts = typeof holder.disCertNo === 'string' ? certificateParts(holder.disCertNo) : null
  if (!parts) return []
  const findings: Finding[] = []
  if (typeof holder.idNo === 'string' && holder.idNo.toUpperCase() !== parts.holder) {
    findings.push(wrong('disabilityCert.owner', undefined, 'disCertNo'))
  }
  if (typeof holder.disType === 'string' && holder.disType !== parts.disType) {
    findings.push(wrong('disabilityCert.type', { certificate: parts.disType, answer: holder.disType }, 'disCertNo'))
  }
  if (typeof holder.disLevel === 'string' && holder.disLevel !== parts.disLevel) {
    findings.push(wrong('disabilityCert.level', { certificate: parts.disLevel, answer: holder.disLevel }, 'disCertNo'))
  }
  return findings
}
