/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 农村留守儿童登记表
 */
export interface LB01 {
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
  father: LB01Father
  mother: LB01Mother
  /**
   * 父母联系频次
   */
  contactFreq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'QUARTER' | 'NONE'
  lastContact?: string | LB01LastContact
  /**
   * 父母每年返乡次数
   */
  returnsPerYear: number
  /**
   * 由登记的监护人照护
   */
  carerIsGuardian?: boolean
  carer?: LB01Carer
  /**
   * 照护人年龄
   */
  carerAge?: number
  /**
   * 系统判定为农村留守儿童
   */
  lbCalc?: boolean
  /**
   * 同时属于的困境类别
   *
   * @maxItems 200
   */
  difficultyCats?: (
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
  fill?: LB01Fill
  /**
   * 照护人
   */
  L1?: 'a' | 'b' | 'c' | 'd'
  /**
   * 委托照护确认
   */
  L2?: 'a' | 'b' | 'c'
  /**
   * 父母联系
   */
  L3?: 'a' | 'b' | 'c' | 'd'
  /**
   * 父母返乡
   */
  L4?: 'a' | 'b' | 'c'
  /**
   * 年龄
   */
  L5?: 'a' | 'b' | 'c'
  /**
   * 健康状况
   */
  L6?: 'a' | 'b' | 'c'
  /**
   * 就学
   */
  L7?: 'a' | 'b' | 'c'
  /**
   * 户籍
   */
  L8?: 'a' | 'b'
  /**
   * 照护人能力（最近一次核实）
   */
  L9?: 'a' | 'b' | 'c'
  /**
   * 居住环境安全
   */
  L10?: 'a' | 'b' | 'c'
  /**
   * 没有成年照护人或独自居住
   */
  HL1?: boolean
  /**
   * 疑似受到侵害
   */
  HL2?: boolean
  /**
   * 失踪
   */
  HL3?: boolean
  /**
   * 照护人属于禁止委托的情形
   */
  HL4?: boolean
  /**
   * 与父母双方失去联系满六个月
   */
  HL5?: boolean
}
/**
 * 父亲
 */
export interface LB01Father {
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
  pEvidence?: (string | LB01FatherPEvidenceRow)[]
}
export interface LB01FatherPEvidenceRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
/**
 * 母亲
 */
export interface LB01Mother {
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
  pEvidence?: (string | LB01MotherPEvidenceRow)[]
}
export interface LB01MotherPEvidenceRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface LB01LastContact {
  missing: 'unknown'
}
/**
 * 受委托照护人
 */
export interface LB01Carer {
  /**
   * 姓名
   */
  gName?: string
  /**
   * 与儿童关系
   */
  gRelation:
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
  /**
   * 身份证号
   */
  gId?: string
  /**
   * 电话
   */
  gPhone: string
  /**
   * 年收入（元）
   */
  gIncome?: number
  /**
   * 健康状况
   */
  gHealth?: '1' | '2' | '3' | '4'
}
/**
 * 填表信息
 */
export interface LB01Fill {
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
  photos?: (string | LB01FillPhotosRow)[]
  sign?: string | LB01FillSign
  subjectSign?: string | LB01FillSubjectSign
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
export interface LB01FillPhotosRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface LB01FillSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface LB01FillSubjectSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
