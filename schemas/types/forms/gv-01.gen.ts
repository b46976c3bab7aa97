/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 重点任务进展表
 */
export interface GV01 {
  /**
   * 任务
   */
  taskId: 'T1' | 'T2' | 'T3' | 'T4' | 'T5' | 'T6' | 'T7' | 'T8'
  /**
   * 月份
   */
  month: string
  /**
   * 牵头单位
   */
  lead?:
    | 'MZ'
    | 'JT'
    | 'GA'
    | 'SF'
    | 'CZ'
    | 'WJ'
    | 'YB'
    | 'CL'
    | 'TW'
    | 'FL'
    | 'FEW'
    | 'GGW'
    | 'FG'
    | 'RS'
    | 'SW'
    | 'FPB'
    | 'XC'
    | 'FY'
    | 'JC'
    | 'XZ'
    | 'KFQ'
    | 'CJ'
    | 'LX'
  /**
   * 配合单位
   *
   * @maxItems 200
   */
  cooperating?: (
    | 'MZ'
    | 'JT'
    | 'GA'
    | 'SF'
    | 'CZ'
    | 'WJ'
    | 'YB'
    | 'CL'
    | 'TW'
    | 'FL'
    | 'FEW'
    | 'GGW'
    | 'FG'
    | 'RS'
    | 'SW'
    | 'FPB'
    | 'XC'
    | 'FY'
    | 'JC'
    | 'XZ'
    | 'KFQ'
    | 'CJ'
    | 'LX'
  )[]
  /**
   * 完成期限
   */
  deadline?: string
  /**
   * 完成比例（%）
   */
  progressPct: number
  /**
   * 已采取的措施
   */
  measures: string
  /**
   * 指标
   *
   * @maxItems 50
   */
  numbers?: GV01NumbersRow[]
  /**
   * 存在问题
   */
  obstacles?: string
  /**
   * 需要协调的事项和下一步打算
   */
  helpNeeded?: string
  /**
   * 时间进度（%）
   */
  elapsedPct?: number
  /**
   * 进展状态
   */
  state?: 'DONE' | 'ON_TRACK' | 'AT_RISK' | 'OVERDUE'
  jointDecision?: GV01JointDecision
}
export interface GV01NumbersRow {
  /**
   * 指标
   */
  indicator: string
  /**
   * 数值
   */
  value: number
}
/**
 * 联席会议办公室意见
 */
export interface GV01JointDecision {
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
