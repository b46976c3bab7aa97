/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 抚养费追索与失信登记表
 */
export interface CU09 {
  /**
   * 事项
   */
  kind: 'RECOVER' | 'CREDIT'
  liable?: CU09Liable
  /**
   * 儿童档案号
   */
  childId?: string
  /**
   * 姓名
   */
  name?: string
  /**
   * 抚养能力
   */
  ability?: 'ABLE' | 'UNABLE' | 'UNKNOWN'
  /**
   * 抚养能力的依据
   */
  abilityEvidence?: string
  /**
   * 拒绝履行或失信的事实
   */
  refusal: string
  /**
   * 证明材料
   *
   * @maxItems 9
   */
  proof?: (string | CU09ProofRow)[]
  /**
   * 民政部门已支付的费用
   *
   * @maxItems 200
   */
  paidByState?: CU09PaidByStateRow[]
  /**
   * 已偿还金额（元）
   */
  repaid?: number
  /**
   * 失信情形
   */
  creditGround?: 'ABANDON' | 'FALSE' | 'HIDE' | 'FORGE'
  /**
   * 以不实手段取得的内容
   *
   * @maxItems 200
   */
  gainedKind?: ('FUNDS' | 'GOODS' | 'SERVICE')[]
  /**
   * 以不实手段取得的金额（元）
   */
  gained?: number
  /**
   * 已退回金额（元）
   */
  recovered?: number
  /**
   * 应追回金额（元）
   */
  claim?: number
  /**
   * 告知日期
   */
  demandDate?: string
  /**
   * 缴付期限
   */
  payBy?: string
  /**
   * 缴款账户
   */
  payAccount?: string
  /**
   * 已听取陈述申辩
   */
  heard?: boolean
  /**
   * 陈述申辩记录
   */
  hearingRecord?: string
  /**
   * 惩戒措施
   */
  sanction?: string
  /**
   * 信用平台编号
   */
  platformNo?: string
  /**
   * 申诉期限
   */
  appealUntil?: string
  /**
   * 信用修复后移出日期
   */
  removeOn?: string
  countyDecision?: CU09CountyDecision
}
/**
 * 义务人
 */
export interface CU09Liable {
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
export interface CU09ProofRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface CU09PaidByStateRow {
  /**
   * 月份
   */
  month: string
  /**
   * 项目
   */
  item: string
  /**
   * 金额（元）
   */
  amount: number
}
/**
 * 县民政局决定
 */
export interface CU09CountyDecision {
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
