/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 受委托人照护能力核实表
 */
export interface LB03 {
  /**
   * 儿童档案号
   */
  childId?: string
  /**
   * 姓名
   */
  name?: string
  carer?: LB03Carer
  /**
   * 照护人履责情况
   */
  performance: 'GOOD' | 'PART' | 'FAIL'
  /**
   * 不适宜的具体情形
   */
  p4Reason?: string
  /**
   * 核实情况
   */
  finding?: string
  /**
   * 须书面告知父母
   */
  noticeToParents?: boolean
  /**
   * 告知父母期限
   */
  noticeDue?: string
  /**
   * 可提供的帮助
   */
  support?: string
  /**
   * 送达父母日期
   */
  deliveredAt?: string
  /**
   * 父母回复期限
   */
  replyDue?: string
  /**
   * 父母答复
   */
  parentReply?: 'URGE' | 'CHANGE' | 'NONE'
  /**
   * 照护人已更换
   */
  carerChanged?: boolean
  fill?: LB03Fill
  /**
   * 照护人年龄
   */
  C1?: number
  /**
   * 健康状况
   */
  C2?: 'a' | 'b' | 'c' | 'd'
  /**
   * 与儿童关系
   */
  C4?: 'a' | 'b' | 'c'
  /**
   * 共同居住
   */
  C5?: 'a' | 'b' | 'c'
  /**
   * 照护儿童人数
   */
  C6?: number
  /**
   * 经济条件
   */
  C7?: 'a' | 'b' | 'c'
  /**
   * 辅导学习与使用电话的能力
   */
  C8?: 'a' | 'b' | 'c'
  /**
   * 安全与照护知识
   */
  C9?: 'a' | 'b' | 'c'
  /**
   * 儿童意愿
   */
  C10?: 'a' | 'b' | 'c'
  /**
   * 有性侵害、虐待、遗弃、拐卖、暴力伤害等违法犯罪记录
   */
  P1?: boolean
  /**
   * 有吸毒、酗酒、赌博等恶习
   */
  P2?: boolean
  /**
   * 曾拒不履行或长期怠于履行监护、照护职责
   */
  P3?: boolean
  /**
   * 有其他不适宜受托照护的情形
   */
  P4?: boolean
  /**
   * 不具备完全民事行为能力或未满18周岁
   */
  P5?: boolean
}
/**
 * 受委托照护人
 */
export interface LB03Carer {
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
export interface LB03Fill {
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
  photos?: (string | LB03FillPhotosRow)[]
  sign?: string | LB03FillSign
  subjectSign?: string | LB03FillSubjectSign
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
export interface LB03FillPhotosRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface LB03FillSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface LB03FillSubjectSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
