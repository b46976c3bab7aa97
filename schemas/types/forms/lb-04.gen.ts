/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 季度走访核实表
 */
export interface LB04 {
  /**
   * 儿童档案号
   */
  childId?: string
  /**
   * 姓名
   */
  name: string
  /**
   * 证件类型
   */
  idType: 'ID' | 'HKB' | 'BIRTH' | 'NONE'
  /**
   * 证件号
   */
  idNo?: string
  /**
   * 性别
   */
  sex: '1' | '2'
  /**
   * 出生日期
   */
  birth: string
  /**
   * 年龄
   */
  age?: number
  /**
   * 民族
   */
  ethnic:
    | '01'
    | '02'
    | '03'
    | '04'
    | '05'
    | '06'
    | '07'
    | '08'
    | '09'
    | '10'
    | '11'
    | '12'
    | '13'
    | '14'
    | '15'
    | '16'
    | '17'
    | '18'
    | '19'
    | '20'
    | '21'
    | '22'
    | '23'
    | '24'
    | '25'
    | '26'
    | '27'
    | '28'
    | '29'
    | '30'
    | '31'
    | '32'
    | '33'
    | '34'
    | '35'
    | '36'
    | '37'
    | '38'
    | '39'
    | '40'
    | '41'
    | '42'
    | '43'
    | '44'
    | '45'
    | '46'
    | '47'
    | '48'
    | '49'
    | '50'
    | '51'
    | '52'
    | '53'
    | '54'
    | '55'
    | '56'
    | '97'
    | '98'
  /**
   * 户籍地
   */
  hukouArea?: string
  /**
   * 户口性质
   */
  hukouKind: 'R' | 'U' | 'N'
  /**
   * 实际居住地
   */
  liveArea: string
  /**
   * 详细住址
   */
  liveAddr: string
  /**
   * 走访时间
   */
  visitAt: string
  /**
   * 所属季度
   */
  quarter?: string
  /**
   * 走访方式
   */
  mode: 'HOME' | 'SCHOOL' | 'VIDEO'
  /**
   * 是否见到儿童本人
   */
  seenChild: boolean
  /**
   * 发现疑似受侵害迹象
   */
  harmSigns: boolean
  /**
   * 发现独自生活或无人照看迹象
   */
  aloneSigns: boolean
  /**
   * 家庭收入变化
   */
  incomeChange?: 'SAME' | 'LESS' | 'MORE'
  /**
   * 家庭成员新患重病或致残
   */
  newIllness?: boolean
  /**
   * 住房
   */
  housing?: 'safe' | 'C' | 'D' | 'none'
  /**
   * 家庭遭遇灾害或事故
   */
  disaster?: boolean
  /**
   * 照护人没有变化
   */
  carerSame: boolean
  /**
   * 照护人履责情况
   */
  carerPerform?: 'GOOD' | 'PART' | 'FAIL'
  /**
   * 就学状况
   */
  enrol: 'PRE' | 'IN' | 'OUT' | 'NA' | 'GRAD'
  /**
   * 到校情况
   */
  attendance?: 'FULL' | 'SOME' | 'OFTEN'
  /**
   * 是否寄宿
   */
  boarding?: boolean
  /**
   * 已享受教育资助
   */
  aidReceived?: boolean
  /**
   * 当前需求
   *
   * @maxItems 200
   */
  needs?: ('LIVING' | 'MEDICAL' | 'REHAB' | 'SCHOOL' | 'MIND' | 'SAFETY' | 'HUKOU' | 'LEGAL' | 'HOUSING' | 'CARER')[]
  /**
   * 待遇是否按时落实
   */
  benefitsOk?: boolean
  /**
   * 保障情形有变化
   */
  changes?: boolean
  /**
   * 下次走访期限
   */
  nextDue?: string
  fill?: LB04Fill
  /**
   * 监护到位
   */
  G1?: 'a' | 'b' | 'c' | 'd'
  /**
   * 监护人健康与能力
   */
  G2?: 'a' | 'b' | 'c'
  /**
   * 监护人不良行为
   */
  G3?: 'a' | 'b' | 'c'
  /**
   * 管教方式与暴力
   */
  G4?: 'a' | 'b' | 'c'
  /**
   * 日常看护
   */
  G5?: 'a' | 'b' | 'c'
  /**
   * 吃穿等基本需要
   */
  G6?: 'a' | 'b' | 'c'
  /**
   * 住房与居家环境
   */
  G7?: 'a' | 'b' | 'c'
  /**
   * 儿童身心状况
   */
  G8?: 'a' | 'b' | 'c'
  /**
   * 就学
   */
  G9?: 'a' | 'b' | 'c'
  /**
   * 支持网络
   */
  G10?: 'a' | 'b' | 'c'
  /**
   * 疑似虐待、家庭暴力、性侵害、拐卖或遗弃
   */
  HT1?: boolean
  /**
   * 未满16周岁脱离监护单独居住，或失踪
   */
  HT2?: boolean
  /**
   * 未满8周岁或需特别照顾的儿童此刻无人看护
   */
  HT3?: boolean
  /**
   * 没有监护人在位
   */
  HT4?: boolean
  /**
   * 有自伤或自杀风险
   */
  HT5?: boolean
  /**
   * 被迫乞讨、受剥削或做童工
   */
  HT6?: boolean
  /**
   * 照护人
   */
  L1?: 'a' | 'b' | 'c' | 'd'
  /**
   * 委托照护确认
   */
  L2?: 'a' | 'b' | 'c'
  /**
   * 父母联系
   */
  L3?: 'a' | 'b' | 'c' | 'd'
  /**
   * 父母返乡
   */
  L4?: 'a' | 'b' | 'c'
  /**
   * 年龄
   */
  L5?: 'a' | 'b' | 'c'
  /**
   * 健康状况
   */
  L6?: 'a' | 'b' | 'c'
  /**
   * 就学
   */
  L7?: 'a' | 'b' | 'c'
  /**
   * 户籍
   */
  L8?: 'a' | 'b'
  /**
   * 照护人能力（最近一次核实）
   */
  L9?: 'a' | 'b' | 'c'
  /**
   * 居住环境安全
   */
  L10?: 'a' | 'b' | 'c'
  /**
   * 没有成年照护人或独自居住
   */
  HL1?: boolean
  /**
   * 疑似受到侵害
   */
  HL2?: boolean
  /**
   * 失踪
   */
  HL3?: boolean
  /**
   * 照护人属于禁止委托的情形
   */
  HL4?: boolean
  /**
   * 与父母双方失去联系满六个月
   */
  HL5?: boolean
}
/**
 * 填表信息
 */
export interface LB04Fill {
  /**
   * 填表人角色
   */
  fillRole?:
    | 'ADMIN'
    | 'CM'
    | 'SUP'
    | 'MZ_CASE'
    | 'MZ_APPROVE'
    | 'POLICE'
    | 'EDU'
    | 'HEALTH'
    | 'HIV_CASE'
    | 'INS'
    | 'DPF'
    | 'SCHOOL'
    | 'ORG_WORKER'
    | 'HOTLINE'
    | 'LEGAL'
    | 'JOINT'
    | 'AUDITOR'
    | 'PARENT'
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
  photos?: (string | LB04FillPhotosRow)[]
  sign?: string | LB04FillSign
  subjectSign?: string | LB04FillSubjectSign
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
export interface LB04FillPhotosRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface LB04FillSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface LB04FillSubjectSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
