/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 社会组织登记表
 */
export interface SO01 {
  /**
   * 名称
   */
  name: string
  /**
   * 统一社会信用代码
   */
  uscc: string
  /**
   * 登记类型
   */
  registeredAs?: '51' | '52' | '53' | 'OTHER'
  /**
   * 类别
   */
  kind?: 'SW' | 'CHARITY' | 'VOL' | 'OTHER'
  /**
   * 法定代表人
   */
  legalRep?: string
  /**
   * 成立登记日期
   */
  regDate: string
  /**
   * 业务范围
   */
  scope?: string
  /**
   * 最近一次年检
   */
  annual: 'PASS' | 'BASIC' | 'FAIL' | 'NA'
  /**
   * 列入活动异常名录
   */
  abnormalList: boolean
  /**
   * 列入严重违法失信名单
   */
  blackList: boolean
  /**
   * 社会组织评估等级
   */
  rating?: '5A' | '4A' | '3A' | '2A' | '1A' | 'NONE'
  /**
   * 评定日期
   */
  ratedOn?: string
  /**
   * 等级有效期至
   */
  ratingExpiry?: string
  /**
   * 工作人员
   *
   * @maxItems 200
   */
  staff?: SO01StaffRow[]
  /**
   * 场所
   */
  venue?: string
  /**
   * 联系电话
   */
  contact?: string
}
export interface SO01StaffRow {
  /**
   * 姓名
   */
  name: string
  /**
   * 证书
   */
  cert?: 'ASSIST' | 'SW' | 'PSY' | 'NONE'
  /**
   * 违法犯罪查询日期
   */
  checkDate?: string
  /**
   * 查询结果
   */
  checkResult?: 'CLEAR' | 'RECORD'
}
