/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 紧急带离与临时监护交接表
 */
export interface CU03 {
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
   * 带离原因
   *
   * @minItems 1
   * @maxItems 200
   */
  removeReason: ('1' | '2' | '3' | '4' | '5' | '6' | '7')[]
  /**
   * 带离时间
   */
  removedAt: string
  /**
   * 执行民警
   *
   * @minItems 2
   * @maxItems 10
   */
  officers: CU03OfficersRow[]
  /**
   * 不满八周岁但能够表达意见
   */
  childAble?: boolean
  childOpinion?: string | CU03ChildOpinion
  /**
   * 健康检查
   */
  healthCheck: 'NORMAL' | 'INJURED'
  /**
   * 随身物品
   *
   * @maxItems 50
   */
  belongings?: CU03BelongingsRow[]
  medsAllergy?: string | CU03MedsAllergy
  /**
   * 没有已知亲属
   */
  noKin?: boolean
  /**
   * 已联系亲属
   *
   * @minItems 1
   * @maxItems 50
   */
  kinTried?: CU03KinTriedRow[]
  /**
   * 安置去向
   */
  placement: 'KIN' | 'VILLAGE' | 'PROT_CENTRE' | 'WELFARE_INST' | 'FOSTER' | 'HOSPITAL'
  /**
   * 另有其他监护人
   */
  otherGuardian?: boolean
  /**
   * 有未结查找或诉讼
   */
  pendingCase?: boolean
  /**
   * 父母同意送养
   */
  parentsConsent?: boolean
  /**
   * 接收人（单位）
   */
  receiver: string
  /**
   * 紧急联系电话
   */
  emergencyPhones?: string
  guardianInformed?: string | CU03GuardianInformed
  /**
   * 照护开始日期
   */
  startDate: string
  /**
   * 临时监护最迟结束日期
   */
  maxEnd?: string
  /**
   * 首次复核日期
   */
  review30?: string
  /**
   * 部门协同事项
   *
   * @maxItems 50
   */
  cooperation?: CU03CooperationRow[]
  receiverSign?: string | CU03ReceiverSign
  officerSign?: string | CU03OfficerSign
  childSign?: string | CU03ChildSign
  fill?: CU03Fill
}
export interface CU03OfficersRow {
  /**
   * 姓名
   */
  name: string
  /**
   * 警号
   */
  badge: string
}
export interface CU03ChildOpinion {
  missing: 'refused' | 'not-applicable' | 'not-safe-to-ask'
}
export interface CU03BelongingsRow {
  /**
   * 物品
   */
  item: string
  /**
   * 数量
   */
  count?: number
  /**
   * 备注
   */
  note?: string
}
export interface CU03MedsAllergy {
  missing: 'unknown'
}
export interface CU03KinTriedRow {
  /**
   * 姓名
   */
  name: string
  /**
   * 与儿童关系
   */
  relation:
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
  /**
   * 电话
   */
  phone?: string
  /**
   * 结果
   */
  result: 'AGREE' | 'REFUSE' | 'UNREACHED'
}
export interface CU03GuardianInformed {
  missing: 'not-applicable' | 'not-safe-to-ask'
}
export interface CU03CooperationRow {
  /**
   * 部门
   */
  dept: 'JT' | 'GA' | 'WJ'
  /**
   * 事项
   */
  task: string
  /**
   * 完成期限
   */
  due?: string
  /**
   * 已完成
   */
  done?: boolean
}
export interface CU03ReceiverSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface CU03OfficerSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface CU03ChildSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
/**
 * 填表信息
 */
export interface CU03Fill {
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
  photos?: (string | CU03FillPhotosRow)[]
  sign?: string | CU03FillSign
  subjectSign?: string | CU03FillSubjectSign
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
export interface CU03FillPhotosRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface CU03FillSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface CU03FillSubjectSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
