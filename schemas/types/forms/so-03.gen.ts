/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 购买服务项目与绩效评价表
 */
export interface SO03 {
  /**
   * 购买的服务
   *
   * @minItems 1
   * @maxItems 200
   */
  services: ('VISIT' | 'ASSESS' | 'COUNSEL' | 'CORRECT' | 'PUBLICITY')[]
  /**
   * 承接单位
   */
  org: string
  /**
   * 项目预算（元）
   */
  budget: number
  /**
   * 服务儿童数
   */
  targetChildren: number
  /**
   * 开始日期
   */
  start?: string
  /**
   * 结束日期
   */
  end?: string
  /**
   * 服务清单
   *
   * @maxItems 50
   */
  deliverables?: SO03DeliverablesRow[]
  /**
   * 计划服务量
   */
  planned: number
  /**
   * 完成服务量
   */
  done: number
  /**
   * 聘用本地儿童主任人数
   */
  localDirectorsHired?: number
  /**
   * 支付的交通通讯补助（元）
   */
  directorCost?: number
  /**
   * 满意度（0至100）
   */
  satisfaction: number
  /**
   * 评价结论
   */
  result?: 'EXCELLENT' | 'PASS' | 'PARTIAL' | 'FAIL'
  /**
   * 经核实的成本（元）
   */
  verifiedCost?: number
  /**
   * 应付金额（元）
   */
  finalPay?: number
  /**
   * 禁止承接至
   */
  barredUntil?: string
  /**
   * 服务质量
   */
  quality?: 'a' | 'b' | 'c'
  /**
   * 记录与保密
   */
  records?: 'a' | 'b' | 'c'
  /**
   * 财务
   */
  finance?: 'a' | 'b' | 'c'
  /**
   * 泄露儿童隐私
   */
  privacyBreach?: boolean
}
export interface SO03DeliverablesRow {
  /**
   * 服务
   */
  service: 'VISIT' | 'ASSESS' | 'COUNSEL' | 'CORRECT' | 'PUBLICITY'
  /**
   * 计量单位
   */
  unit?: string
  /**
   * 计划数
   */
  plan?: number
  /**
   * 完成数
   */
  done?: number
}
