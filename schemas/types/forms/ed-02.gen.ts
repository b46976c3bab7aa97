/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 控辍保学排查表
 */
export interface ED02 {
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
   * 排查月份
   */
  month: string
  /**
   * 年级
   */
  grade?:
    | 'K1'
    | 'K2'
    | 'K3'
    | 'P1'
    | 'P2'
    | 'P3'
    | 'P4'
    | 'P5'
    | 'P6'
    | 'J1'
    | 'J2'
    | 'J3'
    | 'S1'
    | 'S2'
    | 'S3'
    | 'V1'
    | 'V2'
    | 'V3'
    | 'U'
  /**
   * 就学状况
   */
  enrol?: 'PRE' | 'IN' | 'OUT' | 'NA' | 'GRAD'
  /**
   * 学段
   */
  stage?: 'PRE' | 'PRI' | 'JUN' | 'SEN' | 'VOC' | 'HE'
  /**
   * 连续无故缺课天数
   */
  contDays: number
  /**
   * 已声明不再就读
   */
  declared: boolean
  /**
   * 疑似务工或有婚约
   */
  labour: boolean
  /**
   * 有务工或婚约的证据
   */
  labourProof?: boolean
  /**
   * 学籍状态
   */
  status?: 'NORMAL' | 'SUSPECTED' | 'DROPOUT' | 'LABOUR' | 'NOT_APPLICABLE'
  /**
   * 帮扶措施
   */
  plan?: string
  /**
   * 责任教师
   */
  ownerTeacher: string
  fill?: ED02Fill
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
export interface ED02Fill {
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
  photos?: (string | ED02FillPhotosRow)[]
  sign?: string | ED02FillSign
  subjectSign?: string | ED02FillSubjectSign
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
export interface ED02FillPhotosRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface ED02FillSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface ED02FillSubjectSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
