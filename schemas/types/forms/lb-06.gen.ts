/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 心理健康与家庭教育服务记录
 */
export interface LB06 {
  /**
   * 服务类型
   */
  kind: 'MENTAL' | 'FAMILY_EDU' | 'LAW' | 'COMFORT' | 'HELP'
  /**
   * 服务群体
   */
  group?: string
  /**
   * 参加人数
   */
  participants?: number
  /**
   * 服务提供者
   */
  provider: string
  /**
   * 时长（小时）
   */
  hours?: number
  /**
   * 儿童档案号
   */
  childId?: string
  /**
   * 姓名
   */
  name?: string
  /**
   * 睡眠不好
   */
  sleep?: number
  /**
   * 情绪低落或易怒
   */
  mood?: number
  /**
   * 同伴交往困难
   */
  peers?: number
  /**
   * 自伤、自杀的言语或行为
   */
  selfHarm?: number
  /**
   * 缺少与父母的联系
   */
  parentContact?: number
  /**
   * 筛查总分
   */
  total?: number
  /**
   * 服务结果
   */
  outcome?: string
  /**
   * 指导内容
   *
   * @maxItems 200
   */
  guidance?: ('DUTY' | 'CONTACT' | 'EDUCATION' | 'SAFETY' | 'LAW')[]
  fill?: LB06Fill
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
/**
 * 填表信息
 */
export interface LB06Fill {
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
  photos?: (string | LB06FillPhotosRow)[]
  sign?: string | LB06FillSign
  subjectSign?: string | LB06FillSubjectSign
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
export interface LB06FillPhotosRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface LB06FillSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface LB06FillSubjectSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
