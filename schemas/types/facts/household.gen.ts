/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 家庭
 */
export interface Household {
  /**
   * 家庭人口
   */
  hhSize: number
  /**
   * 未成年人数
   */
  hhMinors: number
  /**
   * 家庭年收入（元）
   */
  hhIncome: number
  /**
   * 人均月收入（元）
   */
  perCap?: number
  /**
   * 困难类型
   */
  poorKind?: ('DB' | 'JD' | 'TK' | 'LI' | 'NONE')[]
  /**
   * 低保证号
   */
  dbNo?: string
  /**
   * 该儿童低保月救助额（元）
   */
  dbMonthly?: number
  /**
   * 住房
   */
  housing?: 'safe' | 'C' | 'D' | 'none'
}
