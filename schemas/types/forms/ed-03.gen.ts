/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 劝返复学记录
 */
export interface ED03 {
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
   * 学籍号
   */
  pupilNo?: string
  /**
   * 劝返轮次
   */
  round?: number
  /**
   * 劝返时间
   */
  date: string
  /**
   * 参加人员
   */
  people: string
  /**
   * 劝返地点
   */
  place?: string
  /**
   * 辍学原因
   *
   * @minItems 1
   * @maxItems 200
   */
  reason: ('STUDY' | 'POOR' | 'ILL' | 'WORK' | 'FAMILY' | 'MARRY' | 'MOVE' | 'OTHER')[]
  /**
   * 劝返情况
   */
  facts: string
  /**
   * 连续无故缺课天数
   */
  contDays?: number
  /**
   * 已声明不再就读
   */
  declared?: boolean
  /**
   * 监护人已作出送学承诺
   */
  guardianPromise?: boolean
  /**
   * 劝返结果
   */
  result: 'BACK' | 'PROMISE' | 'REFUSE' | 'LOST'
  /**
   * 返校日期
   */
  returnDate?: string
  /**
   * 下一轮劝返日期
   */
  nextDate?: string
  /**
   * 应出具的文书
   *
   * @maxItems 200
   */
  docIssued?: ('DOC-08a' | 'DOC-08b' | 'DOC-08c')[]
  fill?: ED03Fill
  /**
   * 本月无故缺课天数
   */
  D1?: number
  /**
   * 学习困难
   */
  D2?: 'a' | 'b' | 'c'
  /**
   * 家庭经济
   */
  D3?: 'a' | 'b' | 'c'
  /**
   * 家长态度
   */
  D4?: 'a' | 'b' | 'c'
  /**
   * 缺乏有效监管（如留守）
   */
  D5?: 'a' | 'b' | 'c'
  /**
   * 疾病或残疾
   */
  D6?: 'a' | 'b' | 'c'
  /**
   * 欺凌、适应或心理问题
   */
  D7?: 'a' | 'b' | 'c'
  /**
   * 务工或早婚迹象
   */
  D8?: 'a' | 'b'
}
/**
 * 填表信息
 */
export interface ED03Fill {
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
  photos?: (string | ED03FillPhotosRow)[]
  sign?: string | ED03FillSign
  subjectSign?: string | ED03FillSubjectSign
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
export interface ED03FillPhotosRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface ED03FillSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface ED03FillSubjectSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
