/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 残疾儿童教育安置评估表
 */
export interface ED04 {
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
   * 残疾类别
   */
  disType?: '1' | '2' | '3' | '4' | '5' | '6' | '7'
  /**
   * 残疾等级
   */
  disLevel?: '1' | '2' | '3' | '4'
  /**
   * 生活自理
   */
  selfCare: '3' | '2' | '1'
  /**
   * 行动能力
   */
  mobility: '3' | '2' | '1'
  /**
   * 沟通能力
   */
  communicate: '3' | '2' | '1'
  /**
   * 课堂适应
   */
  classAdapt: '3' | '2' | '1'
  /**
   * 因健康原因不宜到校
   */
  medicalLimit: boolean
  /**
   * 医疗证明
   *
   * @maxItems 9
   */
  medicalProof?: (string | ED04MedicalProofRow)[]
  /**
   * 由儿童福利机构养育
   */
  inInstitution: boolean
  /**
   * 附近普通学校可以接收
   */
  nearOrdinary: boolean
  /**
   * 特殊教育学校可以就读
   */
  specialSchoolReach: boolean
  /**
   * 监护人意愿
   */
  parentWish?: 'ORDINARY' | 'SPECIAL' | 'INST_CLASS' | 'HOME'
  childWish?: ('ORDINARY' | 'SPECIAL' | 'INST_CLASS' | 'HOME') | ED04ChildWish
  /**
   * 能力总分
   */
  abilityTotal?: number
  /**
   * 系统建议
   */
  proposal?: 'ORDINARY' | 'SPECIAL' | 'INST_CLASS' | 'HOME'
  /**
   * 专家组安置意见
   */
  final: 'ORDINARY' | 'SPECIAL' | 'INST_CLASS' | 'HOME'
  /**
   * 理由
   */
  reason?: string
  /**
   * 支持措施
   *
   * @maxItems 200
   */
  supports?: ('RES_ROOM' | 'TUTOR' | 'DEVICE' | 'TRANSPORT' | 'MEAL')[]
  /**
   * 复核日期
   */
  reviewDate?: string
  /**
   * 专家组
   *
   * @minItems 3
   * @maxItems 15
   */
  panel: ED04PanelRow[]
  countyDecision?: ED04CountyDecision
}
export interface ED04MedicalProofRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface ED04ChildWish {
  missing: 'refused' | 'not-applicable'
}
export interface ED04PanelRow {
  /**
   * 姓名
   */
  name: string
  /**
   * 身份
   */
  role?: string
  sign?: string | ED04PanelRowSign
}
export interface ED04PanelRowSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
/**
 * 教体部门意见
 */
export interface ED04CountyDecision {
  /**
   * 层级
   */
  level?: 'V' | 'T' | 'C'
  /**
   * 意见
   */
  opinion?: string
  /**
   * 结论
   */
  result?: 'PASS' | 'REJECT' | 'BACK'
  /**
   * 理由
   */
  reason?: string
  /**
   * 经办人
   */
  decider?: string
  /**
   * 日期
   */
  decidedOn?: string
  /**
   * 已用印
   */
  seal?: boolean
}
