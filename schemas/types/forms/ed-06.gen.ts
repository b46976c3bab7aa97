/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 高中阶段结对帮扶卡
 */
export interface ED06 {
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
   * 学段
   */
  stage: 'SEN' | 'VOC'
  /**
   * 就读学校
   */
  school?: string
  /**
   * 帮扶需求
   */
  need: string
  /**
   * 帮扶人类型
   */
  helperKind?: 'PERSON' | 'ORG' | 'ENTERPRISE'
  helper: string | ED06Helper
  /**
   * 统一社会信用代码
   */
  helperUscc?: string
  /**
   * 帮扶计划
   *
   * @maxItems 30
   */
  plan?: ED06PlanRow[]
  /**
   * 贫困留守家庭优先
   */
  leftBehindPoor?: boolean
}
export interface ED06Helper {
  missing: 'unknown'
}
export interface ED06PlanRow {
  /**
   * 日期
   */
  date?: string
  /**
   * 内容
   */
  item: string
  /**
   * 金额（元）
   */
  amount?: number
}
