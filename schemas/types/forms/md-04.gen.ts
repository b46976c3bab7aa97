/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 残疾儿童康复救助申请审批表
 */
export interface MD04 {
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
   * 有残疾人证
   */
  disCert: boolean
  /**
   * 残疾类别
   */
  disType?: '1' | '2' | '3' | '4' | '5' | '6' | '7'
  /**
   * 残疾等级
   */
  disLevel?: '1' | '2' | '3' | '4'
  /**
   * 诊断证明
   *
   * @maxItems 9
   */
  diagProof?: (string | MD04DiagProofRow)[]
  /**
   * 家庭经济状况
   */
  econ: 'DB' | 'JD' | 'INST' | 'ORPHAN_DIS' | 'TK' | 'OTHER_POOR' | 'ORDINARY'
  /**
   * 康复需求
   *
   * @minItems 1
   * @maxItems 200
   */
  rehabNeed: ('SURGERY' | 'DEVICE' | 'TRAIN')[]
  /**
   * 康复机构
   */
  rehabOrg?: string
  /**
   * 属定点康复机构
   */
  orgDesignated?: boolean
  /**
   * 在县外康复
   */
  outTown?: boolean
  /**
   * 训练月数
   */
  months?: number
  /**
   * 预计费用（元）
   */
  estCost?: number
  /**
   * 康复计划
   */
  plan?: string
  /**
   * 审核结果
   */
  eligible?: 'GRANTED' | 'REFUSED' | 'REVIEW'
  /**
   * 项目限额（元）
   */
  subsidyLimit?: number
  /**
   * 救助金额（元）
   */
  subsidy?: number
  countyDecision?: MD04CountyDecision
  fill?: MD04Fill
}
export interface MD04DiagProofRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
/**
 * 县残联审批意见
 */
export interface MD04CountyDecision {
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
export interface MD04Fill {
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
  photos?: (string | MD04FillPhotosRow)[]
  sign?: string | MD04FillSign
  subjectSign?: string | MD04FillSubjectSign
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
export interface MD04FillPhotosRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface MD04FillSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface MD04FillSubjectSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
