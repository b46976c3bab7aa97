/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 困境儿童信息登记与分类认定表
 */
export interface BL01 {
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
  father: BL01Father
  mother: BL01Mother
  guardian: BL01Guardian
  household: BL01Household
  /**
   * 有残疾人证
   */
  disCert: boolean
  /**
   * 残疾证号
   */
  disCertNo?: string
  /**
   * 残疾类别
   */
  disType?: '1' | '2' | '3' | '4' | '5' | '6' | '7'
  /**
   * 残疾等级
   */
  disLevel?: '1' | '2' | '3' | '4'
  /**
   * 重病病种
   *
   * @maxItems 200
   */
  illCodes?: (
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
  )[]
  /**
   * 疾病诊断证明
   *
   * @maxItems 9
   */
  illProof?: (string | BL01IllProofRow)[]
  /**
   * 艾滋病病毒感染
   */
  hiv?: boolean
  /**
   * 确证检测报告
   *
   * @maxItems 9
   */
  hivProof?: (string | BL01HivProofRow)[]
  /**
   * 受监护人侵害
   */
  harmed: 'N' | 'SUSPECT' | 'CONFIRM'
  /**
   * 警情号
   */
  harmCaseNo?: string
  /**
   * 流浪
   */
  street: boolean
  /**
   * 遭遇突发事件或意外伤害
   */
  emergency: boolean
  /**
   * 发生日期
   */
  emergDate?: string
  /**
   * 事件种类
   */
  emergKind?: 'FIRE' | 'TRAFFIC' | 'DROWN' | 'DISASTER' | 'ILLNESS' | 'OTHER'
  /**
   * 就学状况
   */
  enrol: 'PRE' | 'IN' | 'OUT' | 'NA' | 'GRAD'
  /**
   * 公办学校
   */
  publicSchool?: boolean
  /**
   * 就读学校
   */
  school?: string
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
   * 无户籍原因
   */
  unregReason?: string
  /**
   * 系统判定类别
   *
   * @maxItems 200
   */
  catCalc?: (
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
  /**
   * 认定类别
   *
   * @maxItems 200
   */
  catFinal: (
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
  /**
   * 与系统判定不一致的理由
   */
  overrideReason?: string
  townDecision?: BL01TownDecision
  childView?: string | BL01ChildView
  fill?: BL01Fill
}
/**
 * 父亲
 */
export interface BL01Father {
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
  pEvidence?: (string | BL01FatherPEvidenceRow)[]
}
export interface BL01FatherPEvidenceRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
/**
 * 母亲
 */
export interface BL01Mother {
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
  pEvidence?: (string | BL01MotherPEvidenceRow)[]
}
export interface BL01MotherPEvidenceRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
/**
 * 监护人
 */
export interface BL01Guardian {
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
 * 家庭
 */
export interface BL01Household {
  /**
   * 家庭人口
   */
  hhSize: number
  /**
   * 未成年人数
   */
  hhMinors: number
  /**
   * 家庭年收入（元）
   */
  hhIncome: number
  /**
   * 人均月收入（元）
   */
  perCap?: number
  /**
   * 困难类型
   *
   * @maxItems 200
   */
  poorKind?: ('DB' | 'JD' | 'TK' | 'LI' | 'NONE')[]
  /**
   * 低保证号
   */
  dbNo?: string
  /**
   * 该儿童低保月救助额（元）
   */
  dbMonthly?: number
  /**
   * 住房
   */
  housing?: 'safe' | 'C' | 'D' | 'none'
}
export interface BL01IllProofRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface BL01HivProofRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
/**
 * 乡镇（开发区）审批
 */
export interface BL01TownDecision {
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
export interface BL01ChildView {
  missing: 'refused' | 'not-applicable' | 'not-safe-to-ask'
}
/**
 * 填表信息
 */
export interface BL01Fill {
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
  photos?: (string | BL01FillPhotosRow)[]
  sign?: string | BL01FillSign
  subjectSign?: string | BL01FillSubjectSign
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
export interface BL01FillPhotosRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface BL01FillSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface BL01FillSubjectSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
