/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 家庭养育走访评估表
 */
export interface CU10 {
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
   * 养育方式
   */
  careType: 'ORPHAN' | 'KIN' | 'FOSTER'
  /**
   * 第几次走访
   */
  visitNo?: number
  /**
   * 单独与儿童谈话
   */
  talkAlone: boolean
  /**
   * 费用使用情况
   *
   * @maxItems 50
   */
  moneyUse?: CU10MoneyUseRow[]
  /**
   * 改进要求
   */
  improvement?: string
  /**
   * 下次走访日期
   */
  nextVisit?: string
  fill?: CU10Fill
  /**
   * 生活照料
   */
  V1?: 'a' | 'b' | 'c'
  /**
   * 生长发育
   */
  V2?: 'a' | 'b' | 'c'
  /**
   * 健康与康复
   */
  V3?: 'a' | 'b' | 'c'
  /**
   * 就学
   */
  V4?: 'a' | 'b' | 'c'
  /**
   * 亲情依恋
   */
  V5?: 'a' | 'b' | 'c'
  /**
   * 安全
   */
  V6?: 'a' | 'b' | 'c'
  /**
   * 生活费用于儿童
   */
  V7?: 'a' | 'b' | 'c'
  /**
   * 儿童专户管理
   */
  V8?: 'a' | 'b' | 'c'
}
export interface CU10MoneyUseRow {
  /**
   * 项目
   */
  item: string
  /**
   * 金额（元）
   */
  amount: number
  /**
   * 凭证
   */
  proof?: string
}
/**
 * 填表信息
 */
export interface CU10Fill {
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
  photos?: (string | CU10FillPhotosRow)[]
  sign?: string | CU10FillSign
  subjectSign?: string | CU10FillSubjectSign
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
export interface CU10FillPhotosRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface CU10FillSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface CU10FillSubjectSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
