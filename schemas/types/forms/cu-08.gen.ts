/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 流浪儿童救助登记表
 */
export interface CU08 {
  /**
   * 入站时间
   */
  intakeAt: string
  /**
   * 来站方式
   */
  broughtBy: 'POLICE' | 'URBAN' | 'CITIZEN' | 'SELF' | 'OTHER'
  /**
   * 儿童档案号
   */
  childId?: string
  /**
   * 姓名
   */
  name?: string
  /**
   * 性别
   */
  sex?: '1' | '2'
  /**
   * 出生日期
   */
  birth?: string
  /**
   * 户籍地
   */
  hukouArea?: string
  /**
   * 详细住址
   */
  liveAddr?: string
  /**
   * 体貌特征与衣着
   */
  appearance?: string
  /**
   * 语言表达
   */
  speechAbility?: 'CLEAR' | 'PARTLY' | 'NONE'
  /**
   * 健康检查
   */
  healthCheck: 'NORMAL' | 'ILL' | 'INJURED'
  /**
   * 传染病等筛查结果
   */
  diseaseScreen?: string
  /**
   * 照片
   *
   * @maxItems 9
   */
  photo?: (string | CU08PhotoRow)[]
  /**
   * 已申请采血比对
   */
  dnaRequested?: boolean
  /**
   * 采血日期
   */
  dnaAt?: string
  /**
   * 寻亲记录
   *
   * @maxItems 50
   */
  familySearch?: CU08FamilySearchRow[]
  /**
   * 已找到监护人
   */
  guardianFound?: boolean
  /**
   * 疑似受监护人侵害
   */
  guardianHarm?: boolean
  /**
   * 回归安排
   */
  returnPlan?: 'FETCH' | 'ESCORT' | 'TC' | 'MED'
  /**
   * 已出具督促履行监护职责告知书
   */
  urgeLetterIssued?: boolean
  /**
   * 督促的事实
   */
  urgeFacts?: string
  /**
   * 要求履行的职责
   *
   * @maxItems 200
   */
  urgeDuties?: ('FETCH' | 'CARE' | 'SCHOOL' | 'SAFETY' | 'TREAT')[]
  /**
   * 履行期限
   */
  urgeDeadline?: string
  /**
   * 已核查就学情况
   */
  dropoutCheck?: boolean
  /**
   * 流浪次数（含本次）
   */
  repeatCount?: number
  fill?: CU08Fill
}
export interface CU08PhotoRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface CU08FamilySearchRow {
  /**
   * 方式
   */
  method: 'ID' | 'FACE' | 'DNA' | 'NOTICE' | 'PHONE'
  /**
   * 日期
   */
  date: string
  /**
   * 结果
   */
  result: string
}
/**
 * 填表信息
 */
export interface CU08Fill {
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
  photos?: (string | CU08FillPhotosRow)[]
  sign?: string | CU08FillSign
  subjectSign?: string | CU08FillSubjectSign
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
export interface CU08FillPhotosRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface CU08FillSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface CU08FillSubjectSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
