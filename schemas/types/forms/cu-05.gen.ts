/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 监护侵害警情处置表
 */
export interface CU05 {
  /**
   * 接警时间
   */
  callAt: string
  /**
   * 到达时间
   */
  arriveAt: string
  /**
   * 侵害行为是否已制止
   */
  stopped: boolean
  /**
   * 儿童档案号
   */
  childId?: string
  /**
   * 姓名
   */
  name?: string
  /**
   * 在场儿童
   *
   * @maxItems 20
   */
  childrenPresent?: CU05ChildrenPresentRow[]
  /**
   * 侵害发生时间
   */
  harmAt?: string
  /**
   * 侵害发生地点
   */
  harmPlace?: string
  /**
   * 事实经过
   */
  facts: string
  /**
   * 伤情
   */
  injuryLevel: 'NONE' | 'SLIGHT' | 'LIGHT' | 'SERIOUS'
  /**
   * 证据
   *
   * @maxItems 200
   */
  evidence?: ('PHOTO' | 'VIDEO' | 'CHILD' | 'WITNESS' | 'OFFENDER' | 'MEDICAL' | 'OBJECT' | 'OTHER')[]
  offender?: CU05Offender
  /**
   * 既往告诫次数
   */
  history?: number
  /**
   * 侵害事实是否成立
   */
  factsEstablished: boolean
  /**
   * 符合刑事立案条件
   */
  criminalStd: boolean
  /**
   * 应予治安管理处罚
   */
  punishable?: boolean
  /**
   * 处置结果
   */
  branch?: 'CRIME' | 'PENALTY' | 'ADMONISH' | 'RECORD'
  /**
   * 禁止的行为
   *
   * @minItems 1
   * @maxItems 200
   */
  prohibition?: ('VIOLENCE' | 'THREAT' | 'ABANDON' | 'LEAVE_ALONE' | 'APPROACH' | 'OTHER')[]
  /**
   * 禁止的其他行为
   */
  prohibitionOther?: string
  /**
   * 告诫书文号
   */
  admonishNo?: string
  /**
   * 通知乡镇（开发区）时间
   */
  townshipNotifiedAt?: string
  /**
   * 请乡镇办理的事项
   */
  requestedAction?: string
  /**
   * 乡镇回复期限
   */
  replyDue?: string
  /**
   * 是否需要紧急带离
   */
  removeNeeded: boolean
  /**
   * 已告知可申请人身安全保护令
   */
  psoAdvice?: boolean
  fill?: CU05Fill
}
export interface CU05ChildrenPresentRow {
  /**
   * 姓名
   */
  name: string
  /**
   * 年龄
   */
  age?: number
  /**
   * 与加害人关系
   */
  relation?: string
  /**
   * 是否受伤
   */
  hurt?: boolean
}
/**
 * 加害人
 */
export interface CU05Offender {
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
/**
 * 填表信息
 */
export interface CU05Fill {
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
  photos?: (string | CU05FillPhotosRow)[]
  sign?: string | CU05FillSign
  subjectSign?: string | CU05FillSubjectSign
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
export interface CU05FillPhotosRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface CU05FillSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface CU05FillSubjectSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
