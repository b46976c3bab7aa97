/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 强制报告表
 */
export interface CU02 {
  /**
   * 发现时间
   */
  foundAt: string
  /**
   * 报案时间
   */
  policeCalledAt: string
  /**
   * 报案渠道
   */
  channel: '110' | 'POLICE_STATION' | '12355' | '12345' | '12338' | '12309' | 'MZ_LINE' | 'IN_PERSON' | 'OTHER'
  /**
   * 警情编号
   */
  policeCaseNo?: string
  /**
   * 从发现到报案的分钟数
   */
  delayMin?: number
  /**
   * 报案时效
   */
  delayFlag?: 'OK' | 'WARN' | 'BREACH' | 'OPEN'
  /**
   * 报告情形
   *
   * @minItems 1
   * @maxItems 200
   */
  trigger: ('R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6')[]
  /**
   * 具体情形
   *
   * @maxItems 200
   */
  report9?: ('1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9')[]
  /**
   * 发现了什么
   */
  facts: string
  /**
   * 儿童目前是否安全
   */
  childSafeNow: boolean
  /**
   * 儿童是否受伤
   */
  injury: boolean
  /**
   * 伤情照片
   *
   * @maxItems 9
   */
  injuryPhotos?: (string | CU02InjuryPhotosRow)[]
  /**
   * 其他证据材料
   */
  evidence?: string
  suspect?: string | CU02Suspect
  /**
   * 是否知道儿童身份
   */
  childKnown: boolean
  /**
   * 儿童档案号
   */
  childId?: string
  /**
   * 姓名
   */
  name?: string
  /**
   * 性别
   */
  sex?: '1' | '2'
  /**
   * 出生日期
   */
  birth?: string
  /**
   * 详细住址
   */
  liveAddr?: string
  /**
   * 就读学校
   */
  school?: string
  /**
   * 儿童特征描述
   */
  childDescription?: string
  /**
   * 报告主体
   */
  reporterKind: '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '10' | '11' | '90'
  /**
   * 报告单位
   */
  reporterOrg: string
  /**
   * 报告人姓名
   */
  reporterName: string
  /**
   * 联系电话
   */
  phone: string
  /**
   * 同时告知的部门
   *
   * @maxItems 200
   */
  alsoNotified?: (
    | 'MZ'
    | 'JT'
    | 'GA'
    | 'SF'
    | 'CZ'
    | 'WJ'
    | 'YB'
    | 'CL'
    | 'TW'
    | 'FL'
    | 'FEW'
    | 'GGW'
    | 'FG'
    | 'RS'
    | 'SW'
    | 'FPB'
    | 'XC'
    | 'FY'
    | 'JC'
    | 'XZ'
    | 'KFQ'
    | 'CJ'
    | 'LX'
  )[]
  /**
   * 公安机关反馈期限
   */
  feedbackDue?: string
}
export interface CU02InjuryPhotosRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface CU02Suspect {
  missing: 'unknown' | 'not-safe-to-ask'
}
