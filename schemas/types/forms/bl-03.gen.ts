/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 入户查验记录
 */
export interface BL03 {
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
   * 查验日期
   */
  checkedOn?: string
  /**
   * 身份信息属实
   */
  identityOk: boolean
  /**
   * 父母情况核实
   *
   * @maxItems 30
   */
  parentFacts?: BL03ParentFactsRow[]
  /**
   * 采用承诺方式（失联一方查询无果）
   */
  promiseRoute?: boolean
  /**
   * 邻里证明人
   *
   * @maxItems 30
   */
  neighbours?: BL03NeighboursRow[]
  /**
   * 现与谁共同生活
   */
  liveWith: string
  /**
   * 目前实际照料人
   */
  carerNow: string
  /**
   * 查验结论
   */
  conclusion: 'YES' | 'NO' | 'UNCLEAR'
  /**
   * 说明
   */
  reason?: string
  fill?: BL03Fill
}
export interface BL03ParentFactsRow {
  /**
   * 父或母
   */
  parent: 'FATHER' | 'MOTHER'
  /**
   * 申报状况
   */
  claimedStatus?:
    | 'OK'
    | 'DEAD'
    | 'DECL_MISS'
    | 'NOTFOUND'
    | 'SEV_DIS'
    | 'SEV_ILL'
    | 'PRISON'
    | 'DETOX'
    | 'RESTR'
    | 'LOST'
    | 'REVOKED'
    | 'DEPORT'
  /**
   * 佐证材料
   */
  evidenceKind?:
    | 'DEATH_CERT'
    | 'JUDGMENT'
    | 'CUSTODY_NOTICE'
    | 'DIS_CERT'
    | 'DIAGNOSIS'
    | 'POLICE_QUERY'
    | 'PROMISE'
    | 'NEIGHBOUR'
    | 'VILLAGE'
  /**
   * 核实单位
   */
  verifiedBy?: string
  /**
   * 属实
   */
  ok: boolean
}
export interface BL03NeighboursRow {
  /**
   * 姓名
   */
  name: string
  sign?: string | BL03NeighboursRowSign
}
export interface BL03NeighboursRowSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
/**
 * 填表信息
 */
export interface BL03Fill {
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
  photos?: (string | BL03FillPhotosRow)[]
  sign?: string | BL03FillSign
  subjectSign?: string | BL03FillSubjectSign
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
export interface BL03FillPhotosRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface BL03FillSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface BL03FillSubjectSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
