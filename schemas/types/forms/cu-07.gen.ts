/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * 收养能力评估表
 */
export interface CU07 {
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
   * 收养申请人
   *
   * @minItems 1
   * @maxItems 2
   */
  applicants: CU07ApplicantsRow[]
  /**
   * 现有子女数
   */
  childrenCount: number
  /**
   * 继父母收养继子女
   */
  stepParent: boolean
  /**
   * 同意评估日期
   */
  agreedAt: string
  /**
   * 融合期开始
   */
  integrationStart?: string
  /**
   * 融合期结束
   */
  integrationEnd?: string
  /**
   * 儿童同意被收养
   */
  childConsent?: boolean
  /**
   * 评估报告期限
   */
  reportDue?: string
  /**
   * 评估结论
   */
  conclusion?: 'RECOMMEND' | 'CONDITIONAL' | 'NOT_RECOMMEND' | 'NOT_ELIGIBLE' | 'STOP'
  /**
   * 评估意见
   */
  opinion?: string
  /**
   * 评估人签名
   *
   * @minItems 2
   * @maxItems 6
   */
  assessorSigns?: CU07AssessorSignsRow[]
  fill?: CU07Fill
  /**
   * 收养动机
   */
  motive?: 'a' | 'b' | 'c'
  /**
   * 道德品行
   */
  conduct?: 'a' | 'b' | 'c'
  /**
   * 健康状况
   */
  health?: 'a' | 'b' | 'c'
  /**
   * 经济与住房
   */
  economy?: 'a' | 'b' | 'c'
  /**
   * 婚姻家庭关系
   */
  marriage?: 'a' | 'b' | 'c'
  /**
   * 共同居住人意见
   */
  agree?: 'a' | 'b' | 'c'
  /**
   * 抚育计划
   */
  plan?: 'a' | 'b' | 'c'
  /**
   * 邻里社区评价
   */
  community?: 'a' | 'b' | 'c'
  /**
   * 有申请人未满30周岁
   */
  AH1?: boolean
  /**
   * 子女人数超过规定
   */
  AH2?: boolean
  /**
   * 患有不适宜收养的疾病
   */
  AH3?: boolean
  /**
   * 有不利于被收养人健康成长的违法犯罪记录
   */
  AH4?: boolean
  /**
   * 无配偶者收养异性子女，年龄相差不足40周岁
   */
  AH5?: boolean
  /**
   * 有配偶而未共同收养
   */
  AH6?: boolean
  /**
   * 弄虚作假
   */
  AR1?: boolean
  /**
   * 参加非法组织
   */
  AR2?: boolean
  /**
   * 买卖、性侵、虐待或遗弃未成年人
   */
  AR3?: boolean
  /**
   * 持续性家庭暴力
   */
  AR4?: boolean
  /**
   * 故意犯罪被判处有期徒刑以上刑罚
   */
  AR5?: boolean
  /**
   * 患有精神类、传染性疾病或重度残疾
   */
  AR6?: boolean
  /**
   * 吸毒、酗酒、赌博
   */
  AR7?: boolean
  /**
   * 融合期间侵害儿童
   */
  AR8?: boolean
}
export interface CU07ApplicantsRow {
  /**
   * 姓名
   */
  name: string
  /**
   * 身份证号
   */
  id: string
  /**
   * 年龄
   */
  age?: number
  /**
   * 婚姻状况
   */
  marital: '10' | '20' | '30' | '40' | '90'
  /**
   * 健康状况
   */
  health: string
  /**
   * 年收入（元）
   */
  income: number
  /**
   * 文化程度
   */
  edu: '10' | '20' | '30' | '40' | '60' | '70' | '80' | '90'
  /**
   * 有违法犯罪记录
   */
  record: boolean
}
export interface CU07AssessorSignsRow {
  /**
   * 姓名
   */
  name: string
  /**
   * 单位
   */
  org?: string
  sign?: string | CU07AssessorSignsRowSign
}
export interface CU07AssessorSignsRowSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
/**
 * 填表信息
 */
export interface CU07Fill {
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
  photos?: (string | CU07FillPhotosRow)[]
  sign?: string | CU07FillSign
  subjectSign?: string | CU07FillSubjectSign
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
export interface CU07FillPhotosRow {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface CU07FillSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
export interface CU07FillSubjectSign {
  id?: string
  name?: string
  type?: string
  size?: number
  sha256?: string
}
