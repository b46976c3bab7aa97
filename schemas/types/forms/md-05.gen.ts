/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 儿童福利机构纳入定点康复机构核查表
 */
export interface MD05 {
  /**
   * 机构名称
   */
  org: string
  /**
   * 统一社会信用代码
   */
  uscc: string
  /**
   * 核查日期
   */
  checkedOn?: string
  /**
   * 康复人员数
   */
  therapistCount?: number
  countyDecision?: MD05CountyDecision
  fill?: MD05Fill
  /**
   * 法人资质
   */
  legalPerson?: 'Y' | 'N' | 'NA'
  /**
   * 医疗或教育执业许可
   */
  practiceLicence?: 'Y' | 'N' | 'NA'
  /**
   * 康复人员不少于规定人数
   */
  therapists?: 'Y' | 'N' | 'NA'
  /**
   * 康复人员持证
   */
  therapistsCert?: 'Y' | 'N' | 'NA'
  /**
   * 康复训练室
   */
  rooms?: 'Y' | 'N' | 'NA'
  /**
   * 康复设备
   */
  equipment?: 'Y' | 'N' | 'NA'
  /**
   * 消防验收
   */
  fire?: 'Y' | 'N' | 'NA'
  /**
   * 无障碍设施
   */
  accessibility?: 'Y' | 'N' | 'NA'
  /**
   * 康复档案
   */
  fileSystem?: 'Y' | 'N' | 'NA'
  /**
   * 收费公开
   */
  priceOpen?: 'Y' | 'N' | 'NA'
  /**
   * 从业人员违法犯罪记录查询
   */
  childSafeguard?: 'Y' | 'N' | 'NA'
  /**
   * 向贫困家庭残疾儿童开放
   */
  openToPoor?: 'Y' | 'N' | 'NA'
}
/**
 * 县残联意见
 */
export interface MD05CountyDecision {
  /**
   * 层级
   */
  level?: 'V' | 'T' | 'C'
  /**
   * 意见
   */
  opinion?: string
  /**
   * 结论
   */
  result?: 'PASS' | 'REJECT' | 'BACK'
  /**
   * 理由
   */
  reason?: string
  /**
   * 经办人
   */
  decider?: string
  /**
   * 日期
   */
  decidedOn?: string
  /**
   * 已用印
   */
  seal?: boolean
}
/**
 * 填表信息
 */
export interface MD05Fill {
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
  photos?: (string | MD05FillPhotosRow)[]
  sign?: string | MD05FillSign
  subjectSign?: string | MD05FillSubjectSign
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
export interface MD05FillPhotosRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface MD05FillSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface MD05FillSubjectSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
