/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 寒暑假及重点时段巡查表
 */
export interface LB05 {
  /**
   * 时段
   */
  period: 'WINTER' | 'SUMMER' | 'SPRING_FEST' | 'FLOOD' | 'EXTREME' | 'OTHER'
  /**
   * 其他时段
   */
  periodOther?: string
  /**
   * 巡查时间
   */
  patrolAt: string
  /**
   * 巡查区域
   */
  area: string
  /**
   * 辖区重点对象数
   */
  keyTotal?: number
  /**
   * 儿童情况
   *
   * @minItems 1
   * @maxItems 200
   */
  children: LB05ChildrenRow[]
  /**
   * 重点对象覆盖率（%）
   */
  keyCovered?: number
  /**
   * 未消除隐患数
   */
  hazardsOpen?: number
  /**
   * 隐患消除期限
   */
  closeBy?: string
  fill?: LB05Fill
}
export interface LB05ChildrenRow {
  /**
   * 儿童档案号
   */
  childId: string
  /**
   * 重点对象
   */
  key?: boolean
  /**
   * 与谁在一起
   */
  withWhom?: string
  /**
   * 目前安全
   */
  safe: boolean
  /**
   * 安全隐患
   *
   * @maxItems 200
   */
  hazard?: ('WATER' | 'TRAFFIC' | 'FIRE' | 'ELECTRIC' | 'GAS' | 'NETWORK' | 'STRANGER' | 'HOUSE')[]
  /**
   * 处置措施
   */
  action?: string
}
/**
 * 填表信息
 */
export interface LB05Fill {
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
  photos?: (string | LB05FillPhotosRow)[]
  sign?: string | LB05FillSign
  subjectSign?: string | LB05FillSubjectSign
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
export interface LB05FillPhotosRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface LB05FillSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface LB05FillSubjectSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
