/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 儿童督导员、儿童主任登记与考核表
 */
export interface SO05 {
  /**
   * 姓名
   */
  person: string
  /**
   * 岗位
   */
  role: 'SUP' | 'DIR'
  /**
   * 负责的区域
   */
  area: string
  /**
   * 性别
   */
  sex?: '1' | '2'
  /**
   * 身份
   */
  post?: 'VILLAGE' | 'GRADUATE' | 'SW' | 'WELFARE_POST' | 'SUPPORTED' | 'PURCHASED' | 'OTHER'
  /**
   * 任职日期
   */
  appointedOn: string
  /**
   * 离任日期
   */
  leftOn?: string
  /**
   * 违法犯罪查询日期
   */
  recordCheck: string
  /**
   * 培训
   *
   * @maxItems 100
   */
  training?: SO05TrainingRow[]
  support?: SO05Support
  /**
   * 补贴
   */
  subsidy?: 'WELFARE_POST' | 'EMPLOYMENT' | 'NONE'
  /**
   * 补贴月金额（元）
   */
  amount?: number
  /**
   * 考核年度
   */
  appraisalYear?: number
  /**
   * 走访完成率（0至1）
   */
  visitRate?: number
  /**
   * 报告及时率（0至1）
   */
  onTimeRate?: number
  /**
   * 档案完整率（0至1）
   */
  fileRate?: number
  /**
   * 漏报强制报告次数
   */
  missedReports?: number
  /**
   * 组织活动次数
   */
  activities?: number
  /**
   * 参加培训学时
   */
  trainingHours?: number
  /**
   * 考核等次
   */
  grade?: 'EXCELLENT' | 'GOOD' | 'BASIC' | 'FAIL'
  /**
   * 奖惩意见
   */
  reward?: string
}
export interface SO05TrainingRow {
  /**
   * 日期
   */
  date: string
  /**
   * 内容
   */
  topic?: string
  /**
   * 学时
   */
  hours?: number
}
/**
 * 工作保障
 */
export interface SO05Support {
  /**
   * 有工作场所
   */
  venue?: boolean
  /**
   * 年度工作经费（元）
   */
  fund?: number
}
