/**
 * What people read for each finding of the formats. Text in braces is replaced by the finding's parameter of that name.
 * A code once published stays what it is. Checks across fields stand in the definitions, with their own sentences.
 */
export const FINDING_MESSAGES = {
  'idNumber.format': {
    'zh-CN': '身份证号应为18位：17位数字加1位数字或X',
    en: 'An ID number has 18 characters: 17 digits, then a digit or X',
  },
  'idNumber.fifteen': {
    'zh-CN': '这是15位旧身份证号，请填写18位号码（可查看户口簿或到派出所查询）',
    en: 'This is an old 15-digit ID number; enter the 18-digit one (see the household register or ask the police station)',
  },
  'idNumber.province': {
    'zh-CN': '身份证号前两位“{province}”不是省级代码',
    en: 'The ID number starts with {province}, which is no province',
  },
  'idNumber.date': {
    'zh-CN': '身份证号第7至14位“{date}”不是日期',
    en: 'Digits 7 to 14 of the ID number, {date}, are no date',
  },
  'idNumber.checksum': {
    'zh-CN': '身份证号校验不通过，请对照证件逐位核对',
    en: 'The ID number fails its check; compare it with the card digit by digit',
  },
  'idNumber.county': {
    'zh-CN': '身份证号前6位“{county}”不在县级代码表中，请核对',
    en: 'The county part {county} of the ID number is not in the list; please check',
  },
  'uscc.format': {
    'zh-CN': '统一社会信用代码应为18位数字和大写字母，第3至8位为数字，不使用字母I、O、S、V、Z',
    en: 'A unified social credit code has 18 digits and capitals, digits in places 3 to 8, and never I, O, S, V or Z',
  },
  'uscc.checksum': {
    'zh-CN': '统一社会信用代码校验不通过，末位应为“{expected}”',
    en: 'The code fails its check; the last character should be {expected}',
  },
  'uscc.prefix': {
    'zh-CN': '代码以“{prefix}”开头，不是民政部门登记的社会组织（51、52、53），请核对',
    en: 'The code starts with {prefix}, not with 51, 52 or 53 as organisations registered with civil affairs do; please check',
  },
  'disabilityCert.format': {
    'zh-CN': '残疾证号应为20位：18位身份证号、1位类别（1至7）、1位等级（1至4），补换证可加B1等',
    en: 'A disability certificate number has 20 characters: 18 of the ID number, kind (1 to 7), level (1 to 4), then B1 … if issued again',
  },
  'disabilityCert.holder': {
    'zh-CN': '残疾证号前18位不是有效的身份证号',
    en: 'The first 18 characters of the certificate number are no valid ID number',
  },
  'phone.format': {
    'zh-CN': '电话应为11位手机号，或带区号的固定电话',
    en: 'Enter an 11-digit mobile number, or a landline with its area code',
  },
  'bankAccount.format': { 'zh-CN': '银行账号应为16至19位数字', en: 'A bank account has 16 to 19 digits' },
  'bankAccount.luhn': {
    'zh-CN': '银行账号校验位不符，请对照卡面核对',
    en: 'The check digit of the account does not fit; please compare with the card',
  },
  'area.format': { 'zh-CN': '区划代码应为6位、9位或12位数字', en: 'An area code has 6, 9 or 12 digits' },
  'money.negative': { 'zh-CN': '金额不能小于0', en: 'An amount cannot be below 0' },
  'money.decimals': { 'zh-CN': '金额最多两位小数', en: 'An amount has at most two decimals' },
  'money.range': { 'zh-CN': '金额过大', en: 'The amount is too large' },
  'date.format': { 'zh-CN': '请填写日期，如2020-05-12', en: 'Enter a date such as 2020-05-12' },
  'date.notWorkingDay': { 'zh-CN': '{date}不是工作日', en: '{date} is no working day' },
  'dateTime.format': {
    'zh-CN': '请填写日期和时间，如2020-05-12T09:00:00+08:00',
    en: 'Enter a date and time such as 2020-05-12T09:00:00+08:00',
  },
  'time.format': { 'zh-CN': '请填写时间，如09:30', en: 'Enter a time such as 09:30' },
  'month.format': { 'zh-CN': '请填写月份，如2020-05', en: 'Enter a month such as 2020-05' },
  'quarter.format': { 'zh-CN': '请填写季度，如2020Q2', en: 'Enter a quarter such as 2020Q2' },
} as const satisfies Record<string, { 'zh-CN': string; en: string }>

export type FindingCode = keyof typeof FINDING_MESSAGES
