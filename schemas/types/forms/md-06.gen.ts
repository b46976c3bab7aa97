/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 疾病应急（慈善）救助转介单
 */
export interface MD06 {
  /**
   * 儿童档案号
   */
  childId?: string
  /**
   * 姓名
   */
  name?: string
  /**
   * 证件类型
   */
  idType?: 'ID' | 'HKB' | 'BIRTH' | 'NONE'
  /**
   * 证件号
   */
  idNo?: string
  /**
   * 性别
   */
  sex?: '1' | '2'
  /**
   * 出生日期
   */
  birth?: string
  /**
   * 转介日期
   */
  referredOn?: string
  /**
   * 事由
   */
  trigger: 'UNKNOWN_ID' | 'NO_PAY' | 'RESIDUAL'
  /**
   * 医院欠费（元）
   */
  unpaid: number
  /**
   * 个人自负（元）
   */
  residual?: number
  /**
   * 费用票据
   *
   * @maxItems 9
   */
  receipts?: (string | MD06ReceiptsRow)[]
  /**
   * 转介对象
   *
   * @maxItems 200
   */
  target?: ('EMERG_FUND' | 'CHARITY' | 'MUTUAL' | 'HOSP_WAIVE')[]
  /**
   * 情况说明
   */
  note?: string
  /**
   * 回复
   *
   * @maxItems 30
   */
  reply?: MD06ReplyRow[]
  fill?: MD06Fill
}
export interface MD06ReceiptsRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface MD06ReplyRow {
  /**
   * 单位
   */
  org: string
  /**
   * 金额（元）
   */
  amount?: number
  /**
   * 日期
   */
  date?: string
}
/**
 * 填表信息
 */
export interface MD06Fill {
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
  photos?: (string | MD06FillPhotosRow)[]
  sign?: string | MD06FillSign
  subjectSign?: string | MD06FillSubjectSign
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
export interface MD06FillPhotosRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface MD06FillSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface MD06FillSubjectSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
