/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 社会组织
 */
export interface Organisation {
  /**
   * 名称
   */
  name?: string
  /**
   * 统一社会信用代码
   */
  uscc?: string
  /**
   * 成立登记日期
   */
  regDate?: string
  /**
   * 最近一次年检
   */
  annual?: 'PASS' | 'BASIC' | 'FAIL' | 'NA'
  /**
   * 列入活动异常名录
   */
  abnormalList?: boolean
  /**
   * 列入严重违法失信名单
   */
  blackList?: boolean
}
