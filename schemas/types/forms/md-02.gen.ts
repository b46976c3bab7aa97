/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 医疗救助申请表
 */
export interface MD02 {
  /**
   * 医疗总费用（元）
   */
  total: number
  /**
   * 目录外费用（元）
   */
  outScope: number
  /**
   * 参加基本医保
   */
  insured: boolean
  /**
   * 家庭年收入（元）
   */
  hhIncome: number
  /**
   * 本年度已用医疗救助额（元）
   */
  aidYearUsed?: number
  /**
   * 基本医保实际支付（元）
   */
  basicPaid?: number
  /**
   * 基本医保结算单
   *
   * @maxItems 9
   */
  basicProof?: (string | MD02BasicProofRow)[]
  /**
   * 大病保险实际支付（元）
   */
  criticalPaid?: number
  /**
   * 大病保险结算单
   *
   * @maxItems 9
   */
  criticalProof?: (string | MD02CriticalProofRow)[]
  /**
   * 医疗救助实际支付（元）
   */
  aidPaid?: number
  /**
   * 医疗救助结算单
   *
   * @maxItems 9
   */
  aidProof?: (string | MD02AidProofRow)[]
  /**
   * 疾病应急救助情形
   */
  emergencyTrigger?: 'UNKNOWN_ID' | 'NO_PAY'
  /**
   * 疾病应急救助基金支付（元）
   */
  emergencyFund?: number
  /**
   * 慈善帮扶（元）
   */
  charityPaid?: number
  /**
   * 救助类别
   */
  class?: 'A' | 'B' | 'C' | 'NONE'
  /**
   * 目录内费用（元）
   */
  inScope?: number
  /**
   * 基本医保测算支付（元）
   */
  basicCalc?: number
  /**
   * 基本医保后余额（元）
   */
  afterBasic?: number
  /**
   * 大病保险测算支付（元）
   */
  criticalCalc?: number
  /**
   * 大病保险后余额（元）
   */
  afterCritical?: number
  /**
   * 医疗救助测算额（元）
   */
  aidCalc?: number
  /**
   * 个人自负（元）
   */
  outOfPocket?: number
  /**
   * 自负占家庭年收入（%）
   */
  burdenRatio?: number
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
   * 申请日期
   */
  appliedOn?: string
  /**
   * 诊断
   */
  diagnosis: string
  /**
   * 重病病种
   */
  illCode?:
    | 'LEUKAEMIA'
    | 'CHD'
    | 'UREMIA'
    | 'APLASTIC'
    | 'TUMOUR'
    | 'HAEMOPHILIA'
    | 'THAL'
    | 'EPILEPSY'
    | 'TRANSPLANT'
    | 'T1DM'
    | 'PKU'
    | 'BURNS'
  /**
   * 费用票据
   *
   * @maxItems 9
   */
  receipts: (string | MD02ReceiptsRow)[]
  /**
   * 申请救助额（元）
   */
  aidRequest?: number
  bank: MD02Bank
  townDecision?: MD02TownDecision
  countyDecision?: MD02CountyDecision
  fill?: MD02Fill
}
export interface MD02BasicProofRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface MD02CriticalProofRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface MD02AidProofRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface MD02ReceiptsRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
/**
 * 收款账户
 */
export interface MD02Bank {
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
export interface MD02TownDecision {
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
 * 县医保局审批意见
 */
export interface MD02CountyDecision {
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
export interface MD02Fill {
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
  photos?: (string | MD02FillPhotosRow)[]
  sign?: string | MD02FillSign
  subjectSign?: string | MD02FillSubjectSign
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
export interface MD02FillPhotosRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface MD02FillSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface MD02FillSubjectSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
