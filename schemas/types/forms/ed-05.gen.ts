/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 送教上门记录
 */
export interface ED05 {
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
   * 送教时间
   */
  date: string
  /**
   * 课时
   */
  hours: number
  /**
   * 送教内容
   */
  content: string
  /**
   * 学习反应
   */
  response?: 'GOOD' | 'MID' | 'POOR'
  guardianSign?: string | ED05GuardianSign
  /**
   * 本周送教次数（含本次）
   */
  weekVisits?: number
  /**
   * 本周送教课时（含本次）
   */
  weekHours?: number
  /**
   * 未达到送教要求
   */
  shortage?: boolean
}
export interface ED05GuardianSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
