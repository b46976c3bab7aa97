/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 儿童
 */
export type Child = ChildId & {
  /**
   * 父亲
   */
  father?: Parent
  /**
   * 母亲
   */
  mother?: Parent
  /**
   * 监护人
   */
  guardian?: Guardian
  /**
   * 受委托照护人
   */
  carer?: Guardian
  /**
   * 家庭
   */
  household?: Household
  /**
   * 社会组织
   */
  organisation?: Organisation
  /**
   * 收款账户
   */
  bank?: Bank
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
   * 有残疾人证
   */
  disCert?: boolean
  /**
   * 残疾证号
   */
  disCertNo?: string
  /**
   * 残疾类别
   */
  disType?: string
  /**
   * 残疾等级
   */
  disLevel?: string
  /**
   * 重病病种
   */
  illCodes?: string[]
  /**
   * 艾滋病病毒感染
   */
  hiv?: boolean
  /**
   * 受监护人侵害
   */
  harmed?: 'N' | 'SUSPECT' | 'CONFIRM'
  /**
   * 警情号
   */
  harmCaseNo?: string
  /**
   * 流浪
   */
  street?: boolean
  /**
   * 遭遇突发事件或意外伤害
   */
  emergency?: boolean
  /**
   * 发生日期
   */
  emergDate?: string
  /**
   * 事件种类
   */
  emergKind?: 'FIRE' | 'TRAFFIC' | 'DROWN' | 'DISASTER' | 'ILLNESS' | 'OTHER'
  /**
   * 就读学校
   */
  school?: string
  /**
   * 年级
   */
  grade?: string
  /**
   * 就学状况
   */
  enrol?: 'PRE' | 'IN' | 'OUT' | 'NA' | 'GRAD'
  /**
   * 公办学校
   */
  publicSchool?: boolean
  /**
   * 是否寄宿
   */
  boarding?: boolean
  /**
   * 已享受教育资助
   */
  aidReceived?: boolean
  /**
   * 学籍号
   */
  pupilNo?: string
  /**
   * 连续无故缺课天数
   */
  contDays?: number
  /**
   * 已声明不再就读
   */
  declared?: boolean
  /**
   * 疑似务工或有婚约
   */
  labour?: boolean
  /**
   * 有务工或婚约的证据
   */
  labourProof?: boolean
  /**
   * 劝返轮次
   */
  round?: number
  /**
   * 认定类别
   */
  catFinal?: string[]
  /**
   * 父母联系频次
   */
  contactFreq?: string
  /**
   * 最近一次联系日期
   */
  lastContact?: string
  /**
   * 父母每年返乡次数
   */
  returnsPerYear?: number
  /**
   * 照护人履责情况
   */
  carerPerform?: 'GOOD' | 'PART' | 'FAIL'
  /**
   * 发现疑似受侵害迹象
   */
  harmSigns?: boolean
  /**
   * 发现独自生活或无人照看迹象
   */
  aloneSigns?: boolean
  /**
   * 已取得知情同意
   */
  consent?: boolean
  /**
   * 已享受待遇
   *
   * @maxItems 30
   */
  existing?: ChildExistingRow[]
  /**
   * 十七岁时属事实无人抚养
   */
  wasK02At17?: boolean
  /**
   * 高等教育层次
   */
  heLevel?: 'JUNIOR' | 'BACHELOR' | 'POSTGRAD'
  /**
   * 养育场所
   */
  careSetting?: 'COMMUNITY' | 'INST'
  /**
   * 家庭财产符合规定
   */
  propertyOk?: boolean
  /**
   * 家庭生活受到影响
   */
  livelihoodAffected?: boolean
  medicalCost?: ChildMedicalCost
}

/**
 * 儿童基本信息
 */
export interface ChildId {
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
  ethnic: string
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
}
/**
 * 父母
 */
export interface Parent {
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
  pStatus: string
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
  pDisType?: string
  /**
   * 残疾等级
   */
  pDisLevel?: string
  /**
   * 病种
   */
  pIllCode?: string
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
  pEvidence?: {}[]
}
/**
 * 监护人
 */
export interface Guardian {
  /**
   * 姓名
   */
  gName?: string
  /**
   * 与儿童关系
   */
  gRelation: string
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
export interface Household {
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
/**
 * 社会组织
 */
export interface Organisation {
  /**
   * 名称
   */
  name?: string
  /**
   * 统一社会信用代码
   */
  uscc?: string
  /**
   * 成立登记日期
   */
  regDate?: string
  /**
   * 最近一次年检
   */
  annual?: 'PASS' | 'BASIC' | 'FAIL' | 'NA'
  /**
   * 列入活动异常名录
   */
  abnormalList?: boolean
  /**
   * 列入严重违法失信名单
   */
  blackList?: boolean
}
/**
 * 收款账户
 */
export interface Bank {
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
  payeeRel?: string
}
export interface ChildExistingRow {
  /**
   * 待遇
   */
  kind: string
  /**
   * 月金额（元）
   */
  monthly: number
}
/**
 * 最近一次医疗费用
 */
export interface ChildMedicalCost {
  /**
   * 医疗总费用（元）
   */
  total?: number
  /**
   * 目录外费用（元）
   */
  outScope?: number
  /**
   * 参加基本医保
   */
  insured?: boolean
  /**
   * 本年度已用医疗救助额（元）
   */
  aidYearUsed?: number
  /**
   * 基本医保实际支付（元）
   */
  basicPaid?: number
  /**
   * 大病保险实际支付（元）
   */
  criticalPaid?: number
  /**
   * 医疗救助实际支付（元）
   */
  aidPaid?: number
  /**
   * 疾病应急救助情形
   */
  emergencyTrigger?: 'UNKNOWN_ID' | 'NO_PAY'
  /**
   * 疾病应急救助基金支付（元）
   */
  emergencyFund?: number
  /**
   * 慈善帮扶（元）
   */
  charityPaid?: number
  /**
   * 个人自负（元）
   */
  outOfPocket?: number
}
