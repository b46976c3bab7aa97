/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 收款账户
 */
export interface Bank {
  /**
   * 户名
   */
  payee: string
  /**
   * 开户银行
   */
  bank: string
  /**
   * 账号
   */
  acct: string
  /**
   * 与儿童关系
   */
  payeeRel?: string
}
