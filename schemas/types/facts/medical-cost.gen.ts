/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 医疗费用
 */
export interface MedicalCost {
  /**
   * 医疗总费用（元）
   */
  total: number
  /**
   * 目录外费用（元）
   */
  outScope: number
  /**
   * 参加基本医保
   */
  insured: boolean
  /**
   * 家庭年收入（元）
   */
  hhIncome: number
  /**
   * 本年度已用医疗救助额（元）
   */
  aidYearUsed?: number
  /**
   * 基本医保实际支付（元）. 有结算单的填实际支付额；不填则按测算额
   */
  basicPaid?: number
  /**
   * 基本医保结算单
   *
   * @maxItems 9
   */
  basicProof?: {}[]
  /**
   * 大病保险实际支付（元）
   */
  criticalPaid?: number
  /**
   * 大病保险结算单
   *
   * @maxItems 9
   */
  criticalProof?: {}[]
  /**
   * 医疗救助实际支付（元）
   */
  aidPaid?: number
  /**
   * 医疗救助结算单
   *
   * @maxItems 9
   */
  aidProof?: {}[]
  /**
   * 疾病应急救助情形
   */
  emergencyTrigger?: 'UNKNOWN_ID' | 'NO_PAY'
  /**
   * 疾病应急救助基金支付（元）
   */
  emergencyFund?: number
  /**
   * 慈善帮扶（元）
   */
  charityPaid?: number
  /**
   * 救助类别
   */
  class?: 'A' | 'B' | 'C' | 'NONE'
  /**
   * 目录内费用（元）
   */
  inScope?: number
  /**
   * 基本医保测算支付（元）
   */
  basicCalc?: number
  /**
   * 基本医保后余额（元）
   */
  afterBasic?: number
  /**
   * 大病保险测算支付（元）
   */
  criticalCalc?: number
  /**
   * 大病保险后余额（元）
   */
  afterCritical?: number
  /**
   * 医疗救助测算额（元）
   */
  aidCalc?: number
  /**
   * 个人自负（元）
   */
  outOfPocket?: number
  /**
   * 自负占家庭年收入（%）. 家庭年收入为零而有自负的，按100计
   */
  burdenRatio?: number
}
