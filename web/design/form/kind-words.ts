/** What kinds of questions are called, Chinese and English. */
import type { FieldKind } from '../../../core/design/field-kinds.ts'

export const KINDS: Record<FieldKind, readonly [zh: string, en: string]> = {
  text: ['单行文字', 'short text'],
  longText: ['多行文字', 'long text'],
  integer: ['整数', 'whole number'],
  number: ['数字', 'number'],
  money: ['金额', 'money'],
  boolean: ['是否', 'yes or no'],
  choice: ['单选', 'one of several'],
  choices: ['多选', 'several of several'],
  date: ['日期', 'date'],
  dateTime: ['日期时间', 'date and time'],
  month: ['年月', 'month'],
  time: ['时刻', 'time of day'],
  quarter: ['季度', 'quarter'],
  phone: ['电话', 'phone'],
  idNumber: ['身份证号', 'ID number'],
  uscc: ['统一社会信用代码', 'social credit code'],
  bankAccount: ['银行账号', 'bank account'],
  disabilityCert: ['残疾人证号', 'disability certificate'],
  area: ['区划', 'area'],
  photo: ['照片附件', 'photos'],
  files: ['文件附件', 'files'],
  signature: ['签名', 'signature'],
  block: ['题组', 'block'],
  rows: ['明细表', 'rows'],
}
