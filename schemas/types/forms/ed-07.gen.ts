/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 乡村温馨校园检查表
 */
export interface ED07 {
  /**
   * 学校
   */
  school: string
  /**
   * 寄宿制学校
   */
  boardingSchool?: boolean
  /**
   * 学生人数
   */
  pupils?: number
  /**
   * 达标率（%）
   */
  rate?: number
  /**
   * 整改
   *
   * @maxItems 20
   */
  rectify?: ED07RectifyRow[]
  fill?: ED07Fill
  /**
   * 宿舍安全
   */
  W1?: 'Y' | 'N' | 'NA'
  /**
   * 宿舍有专人管理
   */
  W2?: 'Y' | 'N' | 'NA'
  /**
   * 食堂卫生
   */
  W3?: 'Y' | 'N' | 'NA'
  /**
   * 洗浴和热水
   */
  W4?: 'Y' | 'N' | 'NA'
  /**
   * 医务室
   */
  W5?: 'Y' | 'N' | 'NA'
  /**
   * 心理辅导室和辅导教师
   */
  W6?: 'Y' | 'N' | 'NA'
  /**
   * 亲情电话角
   */
  W7?: 'Y' | 'N' | 'NA'
  /**
   * 留守学生档案
   */
  W8?: 'Y' | 'N' | 'NA'
  /**
   * 图书
   */
  W9?: 'Y' | 'N' | 'NA'
  /**
   * 文体活动
   */
  W10?: 'Y' | 'N' | 'NA'
  /**
   * 来访登记和视频监控
   */
  W11?: 'Y' | 'N' | 'NA'
  /**
   * 防治欺凌的制度
   */
  W12?: 'Y' | 'N' | 'NA'
}
export interface ED07RectifyRow {
  /**
   * 项目
   */
  item: string
  /**
   * 期限
   */
  due?: string
  /**
   * 已完成
   */
  done?: boolean
}
/**
 * 填表信息
 */
export interface ED07Fill {
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
  photos?: (string | ED07FillPhotosRow)[]
  sign?: string | ED07FillSign
  subjectSign?: string | ED07FillSubjectSign
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
export interface ED07FillPhotosRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface ED07FillSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface ED07FillSubjectSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
