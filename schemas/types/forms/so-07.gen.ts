/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 扶持事项申请表
 */
export interface SO07 {
  /**
   * 社会组织
   */
  org: string
  /**
   * 统一社会信用代码
   */
  uscc?: string
  /**
   * 申请事项
   *
   * @minItems 1
   * @maxItems 200
   */
  items: ('VENUE' | 'UTILITY' | 'TRAINING' | 'TAX')[]
  /**
   * 需要的场地面积（平方米）
   */
  venueArea?: number
  /**
   * 每月水电费（元）
   */
  utilityMonthly?: number
  /**
   * 申请减免的税种
   */
  taxKind?: string
  /**
   * 理由
   */
  reason?: string
  venueDecision?: SO07VenueDecision
  utilityDecision?: SO07UtilityDecision
  trainingDecision?: SO07TrainingDecision
  taxDecision?: SO07TaxDecision
}
/**
 * 民政部门意见（场地）
 */
export interface SO07VenueDecision {
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
 * 发改部门意见（水电）
 */
export interface SO07UtilityDecision {
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
 * 民政、人社部门意见（培训）
 */
export interface SO07TrainingDecision {
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
 * 税务部门意见（税收）
 */
export interface SO07TaxDecision {
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
