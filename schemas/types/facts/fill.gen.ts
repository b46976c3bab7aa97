/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 填表信息
 */
export interface Fill {
  /**
   * 填表人角色
   */
  fillRole?: string
  /**
   * 填表人
   */
  filler?: string
  /**
   * 单位
   */
  fillOrg?: string
  /**
   * 填表日期
   */
  fillDate?: string
  /**
   * 定位
   */
  geo?: string
  /**
   * 照片
   *
   * @maxItems 9
   */
  photos?: {}[]
  /**
   * 填表人签名
   */
  sign?: {
    [k: string]: unknown
  }
  /**
   * 监护人（当事人）签名
   */
  subjectSign?: {
    [k: string]: unknown
  }
  /**
   * 已取得知情同意
   */
  consent?: boolean
  /**
   * 未取得同意的依据
   */
  consentWaiver?: 'EMERGENCY' | 'STATUTORY'
  /**
   * 说明
   */
  consentReason?: string
}
