/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 委托照护确认书
 */
export interface LB02 {
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
   * 就学状况
   */
  enrol: 'PRE' | 'IN' | 'OUT' | 'NA' | 'GRAD'
  /**
   * 委托人（父母）
   *
   * @minItems 1
   * @maxItems 2
   */
  principal: LB02PrincipalRow[]
  /**
   * 委托原因
   */
  reason: 'WORK' | 'ILL' | 'STUDY' | 'OTHER'
  /**
   * 其他原因
   */
  reasonOther?: string
  /**
   * 开始日期
   */
  start: string
  /**
   * 结束日期
   */
  end: string
  carer?: LB02Carer
  /**
   * 照护人声明没有不得受托照护的情形
   */
  carerDeclaration?: boolean
  /**
   * 照护职责
   *
   * @minItems 1
   * @maxItems 200
   */
  duties: ('LIFE' | 'SAFETY' | 'SCHOOL' | 'HEALTH' | 'EMOTION')[]
  /**
   * 每月支付费用（元）
   */
  cost?: number
  /**
   * 父母至少每周与儿童联系一次
   */
  contactWeekly: boolean
  /**
   * 紧急联系人
   *
   * @minItems 2
   * @maxItems 10
   */
  emergencyContacts?: LB02EmergencyContactsRow[]
  /**
   * 不满八周岁但能够表达意见
   */
  childAble?: boolean
  childOpinion?: string | LB02ChildOpinion
  notifiedVillage?: LB02NotifiedVillage
  notifiedSchool?: LB02NotifiedSchool
  parentSign?: string | LB02ParentSign
  carerSign?: string | LB02CarerSign
  witnessSign?: string | LB02WitnessSign
  /**
   * 份数
   */
  copies?: number
  fill?: LB02Fill
}
export interface LB02PrincipalRow {
  /**
   * 姓名
   */
  gName: string
  /**
   * 与儿童关系
   */
  gRelation:
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
   * 身份证号
   */
  gId?: string
  /**
   * 电话
   */
  gPhone: string
  /**
   * 年收入（元）
   */
  gIncome?: number
  /**
   * 健康状况
   */
  gHealth?: '1' | '2' | '3' | '4'
}
/**
 * 受委托照护人
 */
export interface LB02Carer {
  /**
   * 姓名
   */
  gName?: string
  /**
   * 与儿童关系
   */
  gRelation:
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
   * 身份证号
   */
  gId?: string
  /**
   * 电话
   */
  gPhone: string
  /**
   * 年收入（元）
   */
  gIncome?: number
  /**
   * 健康状况
   */
  gHealth?: '1' | '2' | '3' | '4'
}
export interface LB02EmergencyContactsRow {
  /**
   * 姓名
   */
  name: string
  /**
   * 电话
   */
  phone: string
  /**
   * 与儿童关系
   */
  relation?: string
}
export interface LB02ChildOpinion {
  missing: 'refused' | 'not-applicable' | 'not-safe-to-ask'
}
/**
 * 告知村（居）民委员会
 */
export interface LB02NotifiedVillage {
  /**
   * 告知日期
   */
  date: string
  /**
   * 接收人
   */
  receiver: string
}
/**
 * 告知学校
 */
export interface LB02NotifiedSchool {
  /**
   * 告知日期
   */
  date: string
  /**
   * 接收人
   */
  receiver: string
}
export interface LB02ParentSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface LB02CarerSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface LB02WitnessSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
/**
 * 填表信息
 */
export interface LB02Fill {
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
  photos?: (string | LB02FillPhotosRow)[]
  sign?: string | LB02FillSign
  subjectSign?: string | LB02FillSubjectSign
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
export interface LB02FillPhotosRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface LB02FillSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface LB02FillSubjectSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
