/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 宣传与舆情登记表
 */
export interface SO08 {
  /**
   * 类型
   */
  kind: 'LAW' | 'MODEL' | 'EVENT' | 'OPINION'
  /**
   * 日期
   */
  date: string
  /**
   * 地点
   */
  place?: string
  /**
   * 对象和人数
   */
  audience?: string
  /**
   * 链接
   */
  link?: string
  /**
   * 舆情等级
   */
  opinionLevel?: '1' | '2' | '3'
  /**
   * 首次发现时间
   */
  firstSeen?: string
  /**
   * 回应时限
   */
  respondDue?: string
  /**
   * 涉及的儿童身份信息已作隐去处理
   */
  involvedChildMasked: boolean
  /**
   * 已办结
   */
  closed?: boolean
}
