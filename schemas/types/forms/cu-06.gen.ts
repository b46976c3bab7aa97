/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 长期监护与安置决定表
 */
export interface CU06 {
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
  father?: CU06Father
  mother?: CU06Mother
  /**
   * 另有其他监护人
   */
  otherGuardian?: boolean
  /**
   * 有未结查找或诉讼
   */
  pendingCase?: boolean
  /**
   * 父母同意送养
   */
  parentsConsent?: boolean
  /**
   * 长期监护情形
   */
  ground: '1' | '2' | '3' | '4' | '5'
  /**
   * 证明材料
   *
   * @maxItems 9
   */
  proof: (string | CU06ProofRow)[]
  /**
   * 已提供法律援助
   */
  legalAid?: boolean
  /**
   * 不满八周岁但能够表达意见
   */
  childAble?: boolean
  childOpinion?: string | CU06ChildOpinion
  /**
   * 安置方式
   */
  placement: 'INST' | 'FOSTER' | 'KIN' | 'COURT'
  foster?: CU06Foster
  /**
   * 系统判定可以送养
   */
  adoptable?: boolean
  /**
   * 申请撤销监护人资格
   */
  petition?: boolean
  /**
   * 被申请人
   *
   * @maxItems 200
   */
  respondent?: ('FATHER' | 'MOTHER' | 'OTHER')[]
  /**
   * 撤销情形
   *
   * @minItems 1
   * @maxItems 200
   */
  petitionGround?: ('1' | '2' | '3' | '4' | '5' | '6' | '7')[]
  /**
   * 侵害事实
   */
  petitionFacts?: string
  /**
   * 证据清单
   *
   * @minItems 1
   * @maxItems 50
   */
  evidenceIndex?: CU06EvidenceIndexRow[]
  /**
   * 撤销后的安置方案
   */
  placementProposal?: string
  /**
   * 建议另行指定的监护人
   */
  alternativeGuardian?: string
  countyDecision?: CU06CountyDecision
  fill?: CU06Fill
}
/**
 * 父亲
 */
export interface CU06Father {
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
  pEvidence?: (string | CU06FatherPEvidenceRow)[]
}
export interface CU06FatherPEvidenceRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
/**
 * 母亲
 */
export interface CU06Mother {
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
  pEvidence?: (string | CU06MotherPEvidenceRow)[]
}
export interface CU06MotherPEvidenceRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface CU06ProofRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface CU06ChildOpinion {
  missing: 'refused' | 'not-applicable' | 'not-safe-to-ask'
}
/**
 * 寄养家庭条件核查
 */
export interface CU06Foster {
  /**
   * 主要照料人年龄
   */
  carerAge: number
  /**
   * 寄养儿童人数（含本儿童）
   */
  fosterChildren: number
  /**
   * 家中有未满6周岁儿童
   */
  youngChild: boolean
  /**
   * 人均收入不低于当地中等水平
   */
  incomeOk: boolean
  /**
   * 家庭成员有犯罪记录
   */
  criminalRecord: boolean
  /**
   * 融合期天数
   */
  trialDays: number
  /**
   * 儿童同意寄养
   */
  childAgrees?: boolean
}
export interface CU06EvidenceIndexRow {
  /**
   * 序号
   */
  no?: number
  /**
   * 证据名称
   */
  name: string
  /**
   * 证明内容
   */
  proves: string
}
/**
 * 县民政局决定
 */
export interface CU06CountyDecision {
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
export interface CU06Fill {
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
  photos?: (string | CU06FillPhotosRow)[]
  sign?: string | CU06FillSign
  subjectSign?: string | CU06FillSubjectSign
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
export interface CU06FillPhotosRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface CU06FillSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface CU06FillSubjectSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
