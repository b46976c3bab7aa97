/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 儿童之家（活动室、老少儿童活动家园）检查表
 */
export interface SO04 {
  /**
   * 场所类型
   */
  placeKind?: 'HOME' | 'ROOM' | 'OLD_YOUNG'
  /**
   * 所在村（居）
   */
  village?: string
  /**
   * 管理员
   */
  manager?: string
  /**
   * 每周开放小时数
   */
  openHoursWeek: number
  /**
   * 每月到访人次
   */
  visitsMonth?: number
  /**
   * 现场照片
   *
   * @maxItems 9
   */
  photos?: (string | SO04PhotosRow)[]
  /**
   * 达标率（%）
   */
  rate?: number
  /**
   * 整改期限
   */
  rectifyBy?: string
  /**
   * 整改
   *
   * @maxItems 20
   */
  rectify?: SO04RectifyRow[]
  fill?: SO04Fill
  /**
   * 有标牌和管理员联系方式
   */
  K1?: 'Y' | 'N' | 'NA'
  /**
   * 有20平方米以上的固定室内场所
   */
  K2?: 'Y' | 'N' | 'NA'
  /**
   * 有室外活动场地
   */
  K3?: 'Y' | 'N' | 'NA'
  /**
   * 没有房屋、用电、临水等隐患
   */
  K4?: 'Y' | 'N' | 'NA'
  /**
   * 有灭火器和疏散通道
   */
  K5?: 'Y' | 'N' | 'NA'
  /**
   * 有急救箱
   */
  K6?: 'Y' | 'N' | 'NA'
  /**
   * 有桌椅和书柜
   */
  K7?: 'Y' | 'N' | 'NA'
  /**
   * 图书100册以上
   */
  K8?: 'Y' | 'N' | 'NA'
  /**
   * 玩具和体育器材清洁安全
   */
  K9?: 'Y' | 'N' | 'NA'
  /**
   * 有专人在岗管理
   */
  K10?: 'Y' | 'N' | 'NA'
  /**
   * 工作人员违法犯罪查询在十二个月内
   */
  K11?: 'Y' | 'N' | 'NA'
  /**
   * 每周开放10小时以上，假期也开放
   */
  K12?: 'Y' | 'N' | 'NA'
  /**
   * 安全、设备、值班制度上墙
   */
  K13?: 'Y' | 'N' | 'NA'
  /**
   * 有来访登记
   */
  K14?: 'Y' | 'N' | 'NA'
  /**
   * 有活动计划
   */
  K15?: 'Y' | 'N' | 'NA'
  /**
   * 每月有两次以上活动记录
   */
  K16?: 'Y' | 'N' | 'NA'
  /**
   * 本季度开展过家庭教育或法治宣传
   */
  K17?: 'Y' | 'N' | 'NA'
  /**
   * 本半年开展过残疾、困难、留守儿童融合活动
   */
  K18?: 'Y' | 'N' | 'NA'
  /**
   * 有儿童名册，档案注意保密
   */
  K19?: 'Y' | 'N' | 'NA'
  /**
   * 免费开放
   */
  K20?: 'Y' | 'N' | 'NA'
}
export interface SO04PhotosRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface SO04RectifyRow {
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
export interface SO04Fill {
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
  photos?: (string | SO04FillPhotosRow)[]
  sign?: string | SO04FillSign
  subjectSign?: string | SO04FillSubjectSign
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
export interface SO04FillPhotosRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface SO04FillSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface SO04FillSubjectSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
