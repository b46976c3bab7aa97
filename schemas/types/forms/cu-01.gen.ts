/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 监护能力与风险评估表
 */
export interface CU01 {
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
   * 评估时机
   */
  occasion: 'INITIAL' | 'QUARTER' | 'REPORT' | 'ADMONISH' | 'TC_REVIEW' | 'RETURN'
  /**
   * 评估依据（所见、所闻、材料）
   */
  evidence: string
  /**
   * 是否单独与儿童谈话
   */
  childTalk: boolean
  childView?: string | CU01ChildView
  /**
   * 家庭的长处和资源
   */
  strengths?: string
  /**
   * 帮扶计划
   *
   * @minItems 1
   * @maxItems 20
   */
  plan?: CU01PlanRow[]
  /**
   * 下次评估日期
   */
  nextReview?: string
  /**
   * 评估人
   *
   * @minItems 1
   * @maxItems 4
   */
  fills?: CU01FillsRow[]
  /**
   * 监护到位
   */
  G1?: 'a' | 'b' | 'c' | 'd'
  /**
   * 监护人健康与能力
   */
  G2?: 'a' | 'b' | 'c'
  /**
   * 监护人不良行为
   */
  G3?: 'a' | 'b' | 'c'
  /**
   * 管教方式与暴力
   */
  G4?: 'a' | 'b' | 'c'
  /**
   * 日常看护
   */
  G5?: 'a' | 'b' | 'c'
  /**
   * 吃穿等基本需要
   */
  G6?: 'a' | 'b' | 'c'
  /**
   * 住房与居家环境
   */
  G7?: 'a' | 'b' | 'c'
  /**
   * 儿童身心状况
   */
  G8?: 'a' | 'b' | 'c'
  /**
   * 就学
   */
  G9?: 'a' | 'b' | 'c'
  /**
   * 支持网络
   */
  G10?: 'a' | 'b' | 'c'
  /**
   * 疑似虐待、家庭暴力、性侵害、拐卖或遗弃
   */
  HT1?: boolean
  /**
   * 未满16周岁脱离监护单独居住，或失踪
   */
  HT2?: boolean
  /**
   * 未满8周岁或需特别照顾的儿童此刻无人看护
   */
  HT3?: boolean
  /**
   * 没有监护人在位
   */
  HT4?: boolean
  /**
   * 有自伤或自杀风险
   */
  HT5?: boolean
  /**
   * 被迫乞讨、受剥削或做童工
   */
  HT6?: boolean
}
export interface CU01ChildView {
  missing: 'refused' | 'not-applicable' | 'not-safe-to-ask'
}
export interface CU01PlanRow {
  /**
   * 目标
   */
  goal: string
  /**
   * 措施
   */
  action: string
  /**
   * 责任人
   */
  owner: string
  /**
   * 完成期限
   */
  due: string
}
/**
 * 填表信息
 */
export interface CU01FillsRow {
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
   * 评估人姓名
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
  photos?: (string | CU01FillsRowPhotosRow)[]
  sign?: string | CU01FillsRowSign
  subjectSign?: string | CU01FillsRowSubjectSign
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
export interface CU01FillsRowPhotosRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface CU01FillsRowSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface CU01FillsRowSubjectSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
