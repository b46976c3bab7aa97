/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 12355未成年人保护专线登记转介表
 */
export interface SO06 {
  /**
   * 来电编号
   */
  callNo?: string
  /**
   * 来电时间
   */
  callAt: string
  /**
   * 来电人
   */
  callerKind: 'CHILD' | 'PARENT' | 'TEACHER' | 'NEIGHBOUR' | 'OTHER'
  /**
   * 匿名
   */
  anonymous?: boolean
  /**
   * 联系电话
   */
  phone?: string
  /**
   * 儿童档案号
   */
  childId?: string
  /**
   * 姓名
   */
  name?: string
  /**
   * 儿童特征或所在地点
   */
  childDesc?: string
  /**
   * 需求
   *
   * @maxItems 200
   */
  needKind?: ('EMERGENCY' | 'ABUSE' | 'PSY' | 'LEGAL' | 'SCHOOL' | 'LIVING' | 'POLICY' | 'OTHER')[]
  /**
   * 儿童此刻有危险
   */
  danger: boolean
  /**
   * 情况摘要
   */
  summary: string
  /**
   * 处理方式
   */
  action?: 'POLICE' | 'REFER'
  /**
   * 转介部门
   */
  referTo?:
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
   * 转介期限
   */
  referDue?: string
  /**
   * 办理反馈
   *
   * @maxItems 20
   */
  feedback?: SO06FeedbackRow[]
  /**
   * 办结说明
   */
  closeReason?: string
  /**
   * 回访时间
   */
  callbackAt?: string
}
export interface SO06FeedbackRow {
  /**
   * 日期
   */
  date: string
  /**
   * 反馈内容
   */
  content?: string
}
