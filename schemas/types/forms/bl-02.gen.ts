/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 基本生活补贴（孤儿基本生活费）申请审批表
 */
export interface BL02 {
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
   * 申请类别
   */
  applyKind: 'ORPHAN' | 'DFU' | 'HIV'
  /**
   * 申请日期
   */
  appliedOn?: string
  /**
   * 申请人
   */
  applicant: string
  /**
   * 申请人与儿童关系
   */
  applicantRel:
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
    | '99'
  father: BL02Father
  mother: BL02Mother
  /**
   * 养育场所
   */
  careSetting?: 'COMMUNITY' | 'INST'
  /**
   * 已享受待遇
   *
   * @maxItems 30
   */
  existing?: BL02ExistingRow[]
  /**
   * 该儿童低保月救助额（元）
   */
  dbMonthly?: number
  bank: BL02Bank
  /**
   * 个人承诺
   */
  promise: boolean
  /**
   * 承诺内容
   */
  promiseText?: string
  /**
   * 授权信息核对
   */
  authQuery: boolean
  /**
   * 部门信息比对
   *
   * @maxItems 30
   */
  matchResults?: BL02MatchResultsRow[]
  /**
   * 执行标准（元/月）
   */
  stdAmount?: number
  /**
   * 应发月额（元）
   */
  monthly?: number
  /**
   * 乡镇审核期限
   */
  townDue?: string
  townDecision?: BL02TownDecision
  /**
   * 县级确认期限
   */
  countyDue?: string
  countyDecision?: BL02CountyDecision
  /**
   * 起发月
   */
  startMonth?: string
  /**
   * 不公示
   */
  noPublicNotice?: boolean
  fill?: BL02Fill
}
/**
 * 父亲
 */
export interface BL02Father {
  /**
   * 姓名
   */
  pName?: string
  /**
   * 身份证号
   */
  pId?: string
  /**
   * 状况
   */
  pStatus:
    | 'OK'
    | 'DEAD'
    | 'DECL_MISS'
    | 'NOTFOUND'
    | 'SEV_DIS'
    | 'SEV_ILL'
    | 'PRISON'
    | 'DETOX'
    | 'RESTR'
    | 'LOST'
    | 'REVOKED'
    | 'DEPORT'
  /**
   * 起始日期
   */
  pSince?: string
  /**
   * 期限（月）
   */
  pTermMonths?: number
  /**
   * 残疾类别
   */
  pDisType?: '1' | '2' | '3' | '4' | '5' | '6' | '7'
  /**
   * 残疾等级
   */
  pDisLevel?: '1' | '2' | '3' | '4'
  /**
   * 病种
   */
  pIllCode?:
    | 'LEUKAEMIA'
    | 'CHD'
    | 'UREMIA'
    | 'APLASTIC'
    | 'TUMOUR'
    | 'HAEMOPHILIA'
    | 'THAL'
    | 'EPILEPSY'
    | 'TRANSPLANT'
    | 'T1DM'
    | 'PKU'
    | 'BURNS'
  /**
   * 外出务工
   */
  pAway: boolean
  /**
   * 务工地
   */
  pAwayPlace?: string
  /**
   * 外出月数
   */
  pAwayMonths?: number
  /**
   * 有无监护能力
   */
  pCapable: boolean
  /**
   * 电话
   */
  pPhone?: string
  /**
   * 佐证材料
   *
   * @maxItems 9
   */
  pEvidence?: (string | BL02FatherPEvidenceRow)[]
}
export interface BL02FatherPEvidenceRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
/**
 * 母亲
 */
export interface BL02Mother {
  /**
   * 姓名
   */
  pName?: string
  /**
   * 身份证号
   */
  pId?: string
  /**
   * 状况
   */
  pStatus:
    | 'OK'
    | 'DEAD'
    | 'DECL_MISS'
    | 'NOTFOUND'
    | 'SEV_DIS'
    | 'SEV_ILL'
    | 'PRISON'
    | 'DETOX'
    | 'RESTR'
    | 'LOST'
    | 'REVOKED'
    | 'DEPORT'
  /**
   * 起始日期
   */
  pSince?: string
  /**
   * 期限（月）
   */
  pTermMonths?: number
  /**
   * 残疾类别
   */
  pDisType?: '1' | '2' | '3' | '4' | '5' | '6' | '7'
  /**
   * 残疾等级
   */
  pDisLevel?: '1' | '2' | '3' | '4'
  /**
   * 病种
   */
  pIllCode?:
    | 'LEUKAEMIA'
    | 'CHD'
    | 'UREMIA'
    | 'APLASTIC'
    | 'TUMOUR'
    | 'HAEMOPHILIA'
    | 'THAL'
    | 'EPILEPSY'
    | 'TRANSPLANT'
    | 'T1DM'
    | 'PKU'
    | 'BURNS'
  /**
   * 外出务工
   */
  pAway: boolean
  /**
   * 务工地
   */
  pAwayPlace?: string
  /**
   * 外出月数
   */
  pAwayMonths?: number
  /**
   * 有无监护能力
   */
  pCapable: boolean
  /**
   * 电话
   */
  pPhone?: string
  /**
   * 佐证材料
   *
   * @maxItems 9
   */
  pEvidence?: (string | BL02MotherPEvidenceRow)[]
}
export interface BL02MotherPEvidenceRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface BL02ExistingRow {
  /**
   * 待遇
   */
  kind:
    | 'B01'
    | 'B02'
    | 'B03'
    | 'B04'
    | 'B05'
    | 'B06'
    | 'B07'
    | 'B08'
    | 'B09'
    | 'B10'
    | 'B11'
    | 'B12'
    | 'B13'
    | 'B14'
    | 'B15'
    | 'B16'
    | 'B17'
    | 'B18'
    | 'B19'
    | 'B20'
    | 'B21'
    | 'DIS_LIVING'
    | 'TK'
  /**
   * 月金额（元）
   */
  monthly: number
}
/**
 * 收款账户
 */
export interface BL02Bank {
  /**
   * 户名
   */
  payee: string
  /**
   * 开户银行
   */
  bank: string
  /**
   * 账号
   */
  acct: string
  /**
   * 与儿童关系
   */
  payeeRel?:
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
    | '99'
}
export interface BL02MatchResultsRow {
  /**
   * 部门
   */
  dept:
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
  /**
   * 事项
   */
  item?: string
  /**
   * 结果
   */
  result: 'OK' | 'BAD' | 'NONE'
  /**
   * 日期
   */
  date?: string
}
/**
 * 乡镇（开发区）审核意见
 */
export interface BL02TownDecision {
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
 * 县民政局审批意见
 */
export interface BL02CountyDecision {
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
 * 填表信息
 */
export interface BL02Fill {
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
  photos?: (string | BL02FillPhotosRow)[]
  sign?: string | BL02FillSign
  subjectSign?: string | BL02FillSubjectSign
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
export interface BL02FillPhotosRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface BL02FillSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface BL02FillSubjectSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
