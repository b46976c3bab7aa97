/** Names of roles, departments and kinds of work that tasks speak of. */
import type { Language } from '../../core/model/session.ts'

const OFFICES: Record<string, readonly [zh: string, en: string]> = {
  ADMIN: ['管理员', 'administrator'],
  CM: ['儿童主任', 'village child director'],
  SUP: ['儿童督导员', 'child supervisor'],
  MZ_CASE: ['民政个案', 'civil affairs case officer'],
  MZ_APPROVE: ['民政审批', 'civil affairs approval'],
  POLICE: ['公安', 'police'],
  EDU: ['教育部门', 'education office'],
  HEALTH: ['卫生健康部门', 'health office'],
  HIV_CASE: ['专管人员', 'restricted case officer'],
  INS: ['医保部门', 'medical insurance'],
  DPF: ['残联', 'disabled persons’ federation'],
  SCHOOL: ['学校', 'school'],
  ORG_WORKER: ['社会组织工作人员', 'organisation worker'],
  HOTLINE: ['专线接线员', 'hotline operator'],
  LEGAL: ['司法行政', 'legal aid'],
  JOINT: ['联席会议办公室', 'joint office'],
  AUDITOR: ['审计', 'auditor'],
  PARENT: ['父母', 'parents'],
  parents: ['父母', 'parents'],
  guardian: ['监护人', 'guardian'],
  school: ['学校', 'school'],
  village: ['村（居）委会', 'village committee'],
  township: ['乡镇政府', 'township government'],
  MZ: ['民政局', 'civil affairs bureau'],
  JT: ['教体局', 'education bureau'],
  GA: ['公安局', 'public security bureau'],
  SF: ['司法局', 'justice bureau'],
  CZ: ['财政局', 'finance bureau'],
  WJ: ['卫健委', 'health commission'],
  YB: ['医保局', 'medical insurance bureau'],
  CL: ['残联', 'disabled persons’ federation'],
  TW: ['团县委', 'youth league'],
  FL: ['妇联', 'women’s federation'],
  FEW: ['妇儿工委办', 'women and children’s office'],
  GGW: ['关工委', 'care committee'],
  FG: ['发改委', 'development commission'],
  RS: ['人社局', 'labour bureau'],
  SW: ['税务局', 'tax bureau'],
  FPB: ['扶贫部门', 'poverty relief'],
  XC: ['宣传部门', 'publicity'],
  FY: ['法院', 'court'],
  JC: ['检察院', 'procuratorate'],
  XZ: ['乡镇政府', 'township government'],
  KFQ: ['开发区管委会', 'development zone committee'],
  CJ: ['村（居）委会', 'village committee'],
  LX: ['联席会议办公室', 'joint office'],
}

const WORK: Record<string, readonly [zh: string, en: string]> = {
  insure: ['办理参保', 'enrol in medical insurance'],
  hukou: ['办理户口登记', 'household registration'],
  'police-search': ['公安查找', 'police search'],
  call: ['每月电话联系', 'monthly call'],
  'call-police': ['立即向公安机关报案', 'report to the police now'],
}

/** The code itself when it has no name. */
export function officeName(code: string, lang: Language): string {
  return pick(OFFICES, code, lang)
}

export function workName(what: string, lang: Language): string {
  return pick(WORK, what, lang)
}

function pick(table: Record<string, readonly [string, string]>, key: string, lang: Language): string {
  const found = Object.hasOwn(table, key) ? table[key] : undefined
  return found ? found[lang === 'en' ? 1 : 0] : key
}
