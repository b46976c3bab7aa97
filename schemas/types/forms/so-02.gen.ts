/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 社会组织能力评估表
 */
export interface SO02 {
  /**
   * 社会组织
   */
  org: string
  /**
   * 统一社会信用代码
   */
  uscc?: string
  /**
   * 等级
   */
  grade?: 'A' | 'B' | 'C' | 'D'
  /**
   * 可承接的服务
   *
   * @maxItems 200
   */
  allowed?: ('VISIT' | 'ASSESS' | 'COUNSEL' | 'CORRECT' | 'PUBLICITY')[]
  /**
   * 建议
   */
  advice?: string
  /**
   * 有效期至
   */
  validTo?: string
  /**
   * 评估人
   *
   * @minItems 2
   * @maxItems 10
   */
  reviewers?: SO02ReviewersRow[]
  /**
   * 登记年限（年）
   */
  O1b?: number
  /**
   * 办公场所
   */
  O1c?: 'a' | 'b' | 'c'
  /**
   * 最近一次年检
   */
  O1d?: 'a' | 'b' | 'c'
  /**
   * 治理记录
   */
  O2a?: 'a' | 'b' | 'c'
  /**
   * 财务与审计
   */
  O2b?: 'a' | 'b' | 'c'
  /**
   * 儿童保护制度
   */
  O2c?: 'a' | 'b' | 'c'
  /**
   * 持证社会工作者人数
   */
  O3a?: number
  /**
   * 接触儿童人员的违法犯罪查询
   */
  O3b?: 'a' | 'b'
  /**
   * 心理疏导与行为矫治能力
   */
  O3c?: 'a' | 'b' | 'c'
  /**
   * 近三年儿童服务项目数
   */
  O4a?: number
  /**
   * 满意度（%）
   */
  O4b?: number
  /**
   * 信用
   */
  O5?: 'a' | 'b' | 'c'
  /**
   * 登记无效，或统一社会信用代码校验不通过
   */
  OG1?: boolean
  /**
   * 列入活动异常名录或严重违法失信名单
   */
  OG2?: boolean
  /**
   * 年检不合格
   */
  OG3?: boolean
  /**
   * 接触儿童人员未查询，或有性侵害、虐待、拐卖、暴力记录
   */
  OG4?: boolean
}
export interface SO02ReviewersRow {
  /**
   * 姓名
   */
  name: string
  sign?: string | SO02ReviewersRowSign
}
export interface SO02ReviewersRowSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
