/** The invented people of the samples. */

export const CHILD = {
  childId: '341324202000012',
  name: '刘小禾',
  idType: 'ID',
  idNo: '341399201203043026',
  sex: '2',
  birth: '2012-03-04',
  ethnic: '01',
  hukouKind: 'R',
  hukouArea: '341324108200',
  liveArea: '341324108200',
  liveAddr: '泗县墩集镇石梁村三组',
}

export const FATHER = {
  pName: '刘大成',
  pId: '341399198503070013',
  pStatus: 'PRISON',
  pSince: '2019-03-01',
  pTermMonths: 36,
  pAway: false,
  pCapable: false,
}

export const MOTHER = {
  pName: '陈梅',
  pId: '341399198704120021',
  pStatus: 'LOST',
  pSince: '2019-08-01',
  pAway: false,
  pCapable: false,
}

export const BANK = { payee: '刘桂芳', bank: '泗县农村商业银行', acct: '6217000010001234567', payeeRel: '10' }
