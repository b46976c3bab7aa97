/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 临时救助申请审批表
 */
export interface BL05 {
  /**
   * 儿童档案号
   */
  childId?: string
  /**
   * 姓名
   */
  name: string
  /**
   * 证件类型
   */
  idType: 'ID' | 'HKB' | 'BIRTH' | 'NONE'
  /**
   * 证件号
   */
  idNo?: string
  /**
   * 性别
   */
  sex: '1' | '2'
  /**
   * 出生日期
   */
  birth: string
  /**
   * 年龄
   */
  age?: number
  /**
   * 民族
   */
  ethnic:
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
    | '19'
    | '20'
    | '21'
    | '22'
    | '23'
    | '24'
    | '25'
    | '26'
    | '27'
    | '28'
    | '29'
    | '30'
    | '31'
    | '32'
    | '33'
    | '34'
    | '35'
    | '36'
    | '37'
    | '38'
    | '39'
    | '40'
    | '41'
    | '42'
    | '43'
    | '44'
    | '45'
    | '46'
    | '47'
    | '48'
    | '49'
    | '50'
    | '51'
    | '52'
    | '53'
    | '54'
    | '55'
    | '56'
    | '97'
    | '98'
  /**
   * 户籍地
   */
  hukouArea?: string
  /**
   * 户口性质
   */
  hukouKind: 'R' | 'U' | 'N'
  /**
   * 实际居住地
   */
  liveArea: string
  /**
   * 详细住址
   */
  liveAddr: string
  /**
   * 救助事由
   */
  cause: 'EMERG' | 'ACC' | 'HARM'
  /**
   * 事件发生日期
   */
  eventDate: string
  /**
   * 基本情况
   */
  facts: string
  /**
   * 损失金额（元）
   */
  loss?: number
  /**
   * 受影响成年人数
   */
  adultsAffected: number
  /**
   * 受影响儿童数
   */
  childrenAffected: number
  /**
   * 家庭生活受到影响
   */
  livelihoodAffected?: boolean
  /**
   * 严重程度
   */
  severity: '1' | '2' | '3'
  /**
   * 急难情形
   */
  urgent: boolean
  /**
   * 急难情形提出时间
   */
  urgentAt?: string
  /**
   * 先行救助
   */
  payFirst?: boolean
  /**
   * 救助方式
   *
   * @maxItems 200
   */
  reliefKind?: ('CASH' | 'GOODS' | 'SERVICE')[]
  /**
   * 上次因同一事由救助的日期
   */
  lastReliefDate?: string
  /**
   * 再次救助的理由
   */
  overrideReason?: string
  /**
   * 低保标准（元/月）
   */
  dbStd?: number
  /**
   * 救助月数
   */
  reliefMonths?: number
  /**
   * 儿童系数
   */
  childFactor?: number
  /**
   * 救助金额（元）
   */
  amount?: number
  /**
   * 审批层级
   */
  approver?: 'TOWN' | 'COUNTY'
  bank: BL05Bank
  /**
   * 发放日期
   */
  payDate?: string
  townDecision?: BL05TownDecision
  countyDecision?: BL05CountyDecision
  fill?: BL05Fill
}
/**
 * 收款账户
 */
export interface BL05Bank {
  /**
   * 户名
   */
  payee: string
  /**
   * 开户银行
   */
  bank: string
  /**
   * 账号
   */
  acct: string
  /**
   * 与儿童关系
   */
  payeeRel?:
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
}
/**
 * 乡镇（开发区）审核意见
 */
export interface BL05TownDecision {
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
 * 县民政局审批意见
 */
export interface BL05CountyDecision {
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
export interface BL05Fill {
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
  photos?: (string | BL05FillPhotosRow)[]
  sign?: string | BL05FillSign
  subjectSign?: string | BL05FillSubjectSign
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
export interface BL05FillPhotosRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface BL05FillSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface BL05FillSubjectSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
