/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 保障情形变更（终止）表
 */
export interface BL06 {
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
   * 变化情形
   */
  changeKind: 'AGE18' | 'PARENT_RECOVER' | 'RELEASED' | 'FOUND' | 'ADOPTED' | 'DEAD' | 'MOVE' | 'UNREG_DONE' | 'OTHER'
  /**
   * 变化日期
   */
  changeDate: string
  /**
   * 变化事实
   */
  newFacts: string
  /**
   * 佐证材料
   *
   * @maxItems 9
   */
  proof: (string | BL06ProofRow)[]
  /**
   * 十七岁时属事实无人抚养
   */
  wasK02At17?: boolean
  /**
   * 就学状况
   */
  enrol?: 'PRE' | 'IN' | 'OUT' | 'NA' | 'GRAD'
  /**
   * 公办学校
   */
  publicSchool?: boolean
  /**
   * 高等教育层次
   */
  heLevel?: 'JUNIOR' | 'BACHELOR' | 'POSTGRAD'
  /**
   * 处理
   */
  effect?: 'STOP' | 'RECALC' | 'CONTINUE_STUDY'
  /**
   * 停发（调整）月
   */
  stopMonth?: string
  /**
   * 已发放至（月）
   */
  paidThrough?: string
  /**
   * 每月发放额（元）
   */
  paidMonthly?: number
  /**
   * 调整后应发月额（元）
   */
  dueMonthly?: number
  /**
   * 多发金额（元）
   */
  overpaid?: number
  countyDecision?: BL06CountyDecision
  fill?: BL06Fill
}
export interface BL06ProofRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
/**
 * 县民政局意见
 */
export interface BL06CountyDecision {
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
export interface BL06Fill {
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
  photos?: (string | BL06FillPhotosRow)[]
  sign?: string | BL06FillSign
  subjectSign?: string | BL06FillSubjectSign
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
export interface BL06FillPhotosRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface BL06FillSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface BL06FillSubjectSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
