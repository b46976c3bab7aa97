/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 被限制人身自由人员未成年子女监护询问登记表
 */
export interface CU04 {
  /**
   * 案件编号
   */
  caseNo: string
  /**
   * 被限制人身自由人员
   */
  detainee: string
  /**
   * 身份证号
   */
  detId: string
  /**
   * 强制措施
   */
  measure: 'ADMIN_DET' | 'CRIM_DET' | 'ARREST' | 'OTHER'
  /**
   * 执行时间
   */
  start: string
  /**
   * 已询问有无需要照护的未成年子女
   */
  asked: boolean
  /**
   * 有未成年子女
   */
  hasMinor: boolean
  /**
   * 未成年子女
   *
   * @minItems 1
   * @maxItems 20
   */
  children?: CU04ChildrenRow[]
  /**
   * 需要他人照护
   */
  needCare?: boolean
  /**
   * 当事人意愿
   */
  wish?: 'REL' | 'ADULT' | 'CA'
  nominee?: CU04Nominee
  /**
   * 联系记录
   *
   * @maxItems 50
   */
  contactLog?: CU04ContactLogRow[]
  /**
   * 健康检查
   */
  healthCheck?: 'NORMAL' | 'INJURED'
  /**
   * 随身物品
   *
   * @maxItems 50
   */
  belongings?: CU04BelongingsRow[]
  medsAllergy?: string | CU04MedsAllergy
  childOpinion?: string | CU04ChildOpinion
  /**
   * 接收人（单位）
   */
  receiver?: string
  /**
   * 紧急联系电话
   */
  emergencyPhones?: string
  /**
   * 照护开始日期
   */
  startDate?: string
  /**
   * 临时监护最迟结束日期
   */
  maxEnd?: string
  /**
   * 处理结果
   */
  outcome?: 'NONE' | 'RECORD' | 'HANDOVER_NOMINEE' | 'CA' | 'URGENT'
  /**
   * 通知民政部门时间
   */
  caNotifiedAt?: string
  detaineeSign?: (string | CU04DetaineeSign) | CU04DetaineeSign1
  /**
   * 拒签情况
   */
  refusalNote?: string
  officerSign?: string | CU04OfficerSign
  fill?: CU04Fill
}
export interface CU04ChildrenRow {
  /**
   * 姓名
   */
  name: string
  /**
   * 出生日期
   */
  birth: string
  /**
   * 现在何处
   */
  location: string
  /**
   * 与谁在一起
   */
  withWhom: string
  /**
   * 此刻无人照看
   */
  aloneNow: boolean
}
/**
 * 被委托人
 */
export interface CU04Nominee {
  /**
   * 姓名
   */
  name: string
  /**
   * 与儿童关系
   */
  relation?:
    | '01'
    | '02'
    | '03'
    | '04'
    | '05'
    | '06'
    | '07'
    | '08'
    | '09'
    | '10'
    | '11'
    | '12'
    | '13'
    | '14'
    | '15'
    | '16'
    | '17'
    | '18'
    | '99'
  /**
   * 电话
   */
  phone?: string
  /**
   * 同意照护
   */
  agreed: boolean
}
export interface CU04ContactLogRow {
  /**
   * 时间
   */
  time: string
  /**
   * 联系对象
   */
  whom: string
  /**
   * 结果
   */
  result: string
}
export interface CU04BelongingsRow {
  /**
   * 物品
   */
  item: string
  /**
   * 数量
   */
  count?: number
  /**
   * 备注
   */
  note?: string
}
export interface CU04MedsAllergy {
  missing: 'unknown'
}
export interface CU04ChildOpinion {
  missing: 'refused' | 'not-applicable' | 'not-safe-to-ask'
}
export interface CU04DetaineeSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface CU04DetaineeSign1 {
  missing: 'refused'
}
export interface CU04OfficerSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
/**
 * 填表信息
 */
export interface CU04Fill {
  /**
   * 填表人角色
   */
  fillRole?:
    | 'ADMIN'
    | 'CM'
    | 'SUP'
    | 'MZ_CASE'
    | 'MZ_APPROVE'
    | 'POLICE'
    | 'EDU'
    | 'HEALTH'
    | 'HIV_CASE'
    | 'INS'
    | 'DPF'
    | 'SCHOOL'
    | 'ORG_WORKER'
    | 'HOTLINE'
    | 'LEGAL'
    | 'JOINT'
    | 'AUDITOR'
    | 'PARENT'
  /**
   * 填表人
   */
  filler?: string
  /**
   * 单位
   */
  fillOrg?: string
  /**
   * 填表日期
   */
  fillDate?: string
  /**
   * 定位
   */
  geo?: string
  /**
   * 照片
   *
   * @maxItems 9
   */
  photos?: (string | CU04FillPhotosRow)[]
  sign?: string | CU04FillSign
  subjectSign?: string | CU04FillSubjectSign
  /**
   * 已取得知情同意
   */
  consent?: boolean
  /**
   * 未取得同意的依据
   */
  consentWaiver?: 'EMERGENCY' | 'STATUTORY'
  /**
   * 说明
   */
  consentReason?: string
}
export interface CU04FillPhotosRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface CU04FillSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface CU04FillSubjectSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
