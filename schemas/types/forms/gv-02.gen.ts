/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 联席会议议题单
 */
export interface GV02 {
  /**
   * 议题
   */
  issue: string
  /**
   * 提出单位
   */
  raisedBy:
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
   * 相关条款
   *
   * @maxItems 30
   */
  relatedClauses?: GV02RelatedClausesRow[]
  /**
   * 决定
   */
  decision?: string
  /**
   * 责任单位
   */
  owner?:
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
   * 完成期限
   */
  due?: string
  /**
   * 状态
   */
  status?: 'OPEN' | 'DOING' | 'DONE'
}
export interface GV02RelatedClausesRow {
  /**
   * 条款
   */
  clause: string
}
