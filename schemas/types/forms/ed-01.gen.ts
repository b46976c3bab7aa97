/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 教育资助申请表
 */
export interface ED01 {
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
  stage: 'PRE' | 'PRI' | 'JUN' | 'SEN' | 'VOC' | 'HE'
  /**
   * 就读学校
   */
  school: string
  /**
   * 公办学校
   */
  publicSchool: boolean
  /**
   * 就学状况
   */
  enrol?: 'PRE' | 'IN' | 'OUT' | 'NA' | 'GRAD'
  /**
   * 是否寄宿
   */
  boarder: boolean
  /**
   * 高等教育层次
   */
  heLevel?: 'JUNIOR' | 'BACHELOR' | 'POSTGRAD'
  /**
   * 十七岁时属事实无人抚养
   */
  wasK02At17?: boolean
  /**
   * 儿童类别
   *
   * @maxItems 200
   */
  category?: (
    | 'K01'
    | 'K02'
    | 'K03'
    | 'K04'
    | 'K05'
    | 'K06'
    | 'K06a'
    | 'K06b'
    | 'K07'
    | 'K08'
    | 'K09'
    | 'K10'
    | 'LB'
    | 'KO1'
    | 'KO2'
    | 'KO3'
    | 'KO4'
    | 'UNREG'
  )[]
  items?: ED01Items
  /**
   * 已享受的其他资助
   *
   * @maxItems 20
   */
  conflictOther?: ED01ConflictOtherRow[]
  schoolDecision?: ED01SchoolDecision
  countyDecision?: ED01CountyDecision
}
/**
 * 资助项目
 */
export interface ED01Items {
  /**
   * 助学金
   */
  grant?: boolean
  /**
   * 减免学费
   */
  feeWaive?: boolean
  /**
   * 免住宿费
   */
  boardFree?: boolean
  /**
   * 寄宿生活补助
   */
  boardAllowance?: boolean
}
export interface ED01ConflictOtherRow {
  /**
   * 资助名称
   */
  name: string
  /**
   * 资助单位
   */
  source?: string
  /**
   * 每学年金额（元）
   */
  amount?: number
}
/**
 * 学校意见
 */
export interface ED01SchoolDecision {
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
/**
 * 教体部门意见
 */
export interface ED01CountyDecision {
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
