/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 未履行强制报告义务追责登记表
 */
export interface CU02B {
  /**
   * 未履行报告义务的单位（人员）
   */
  org: string
  /**
   * 报告主体类型
   */
  reporterKind?: '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '10' | '11' | '90'
  /**
   * 儿童档案号
   */
  childId?: string
  /**
   * 应当报告的时间
   */
  foundAt?: string
  policeCalledAt?: string | CU02BPoliceCalledAt
  /**
   * 延误分钟数
   */
  delayMin?: number
  /**
   * 事实经过
   */
  facts: string
  /**
   * 后果
   */
  consequence: 'NONE' | 'SERIOUS'
  /**
   * 上级单位或主管部门
   */
  superior: string
  /**
   * 处理措施
   */
  measure?: 'TALK' | 'NOTICE' | 'DISCIPLINE' | 'TRANSFER'
  /**
   * 上级单位回复期限
   */
  replyDue?: string
  /**
   * 办结日期
   */
  closed?: string
}
export interface CU02BPoliceCalledAt {
  missing: 'not-applicable'
}
