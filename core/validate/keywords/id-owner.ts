/** Does an ID number belong to the person described? Birth and sex are written in the number itself. */
import type { Finding } from '../formats/finding.ts'
import { wrong } from '../formats/finding.ts'
import { birthOfIdNumber, sexOfIdNumber } from '../formats/id-number.ts'

export interface DescribedPerson {
  idNo?: unknown
  birth?: unknown
  sex?: unknown
}

/** Findings sit on `birth` and `sex`. An unsound number has its own error and is not compared. */
export function checkIdOwner(person: DescribedPerson): Finding[] {
  const number = typeof person.idNo === 'string' ? person.idNo : ''
  const [birth, sex] = [birthOfIdNumber(number), sexOfIdNumber(number)]
  if (birth === null || sex === null) return []
  const findings: Finding[] = []
  if (typeof person.birth === 'string' && person.birth !== birth)
    findings.push(wrong('idNumber.birth', { expected: birth }, 'birth'))
  if (typeof person.sex === 'string' && person.sex !== sex)
    findings.push(wrong('idNumber.sex', { expected: sex }, 'sex'))
  return findings
}
