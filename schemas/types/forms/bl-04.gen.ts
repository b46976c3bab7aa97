/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 低保（特困）纳入转介表
 */
export interface BL04 {
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
   * 转介日期
   */
  appliedOn?: string
  /**
   * 儿童类别
   *
   * @maxItems 200
   */
  category?: (
    | 'K01'
    | 'K02'
    | 'K03'
    | 'K04'
    | 'K05'
    | 'K06'
    | 'K06a'
    | 'K06b'
    | 'K07'
    | 'K08'
    | 'K09'
    | 'K10'
    | 'LB'
    | 'KO1'
    | 'KO2'
    | 'KO3'
    | 'KO4'
    | 'UNREG'
  )[]
  household: BL04Household
  /**
   * 家庭财产符合规定
   */
  propertyOk?: boolean
  /**
   * 低保标准（元/月）
   */
  dbStd?: number
  tkTest: BL04TkTest
  /**
   * 纳入方式
   */
  route?: 'DIBAO' | 'TEKUN' | 'SINGLE' | 'NONE'
  townDecision?: BL04TownDecision
  countyDecision?: BL04CountyDecision
  fill?: BL04Fill
}
/**
 * 家庭
 */
export interface BL04Household {
  /**
   * 家庭人口
   */
  hhSize: number
  /**
   * 未成年人数
   */
  hhMinors: number
  /**
   * 家庭年收入（元）
   */
  hhIncome: number
  /**
   * 人均月收入（元）
   */
  perCap?: number
  /**
   * 困难类型
   *
   * @maxItems 200
   */
  poorKind?: ('DB' | 'JD' | 'TK' | 'LI' | 'NONE')[]
  /**
   * 低保证号
   */
  dbNo?: string
  /**
   * 该儿童低保月救助额（元）
   */
  dbMonthly?: number
  /**
   * 住房
   */
  housing?: 'safe' | 'C' | 'D' | 'none'
}
/**
 * 特困条件核对
 */
export interface BL04TkTest {
  /**
   * 无收入来源
   */
  noIncome: boolean
  /**
   * 无劳动能力（未成年人）
   */
  noLabour?: boolean
  /**
   * 法定抚养人死亡或无履行义务能力
   */
  noCapableSupporter: boolean
}
/**
 * 乡镇（开发区）审核意见
 */
export interface BL04TownDecision {
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
export interface BL04CountyDecision {
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
export interface BL04Fill {
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
  photos?: (string | BL04FillPhotosRow)[]
  sign?: string | BL04FillSign
  subjectSign?: string | BL04FillSubjectSign
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
export interface BL04FillPhotosRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface BL04FillSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface BL04FillSubjectSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
