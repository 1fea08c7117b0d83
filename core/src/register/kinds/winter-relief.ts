import { ACCOUNT, CLOSING, PERSON, PLACE, PROCEDURE } from './columns.ts'
import { registerKind } from './kind.ts'

/** 受灾人员冬春生活救助, 应急统表10 with its codes D03001–D03010: one row a household. Columns: notes §4.7. */
export default registerKind({
  zh: '冬春救助',
  en: 'winter and spring relief',
  rowIs: 'household',
  title: /冬春|冬令|春荒|应急统表|受灾|灾民|因灾/,
  fields: [
    ...PLACE, 'headName', 'headIdNumber', ...PERSON, 'familyType', 'householdSize', 'personsInNeed', 'disasterKind', 'disasterDate', 'aidCause', 'reliefCash', 'item',
    'quantity', 'reliefGoods', 'reliefForm', 'payDate', ...PROCEDURE, ...ACCOUNT, ...CLOSING,
  ],
  essential: ['name'],
  telling: ['personsInNeed', 'reliefCash', 'reliefGoods', 'disasterKind'],
  headers: {
    D03001: 'headName', D03002: 'headIdNumber', D03003: 'phone', D03004: 'familyType', D03005: 'householdSize', D03006: 'address', D03007: 'personsInNeed',
    D03008: 'reliefCash', D03009: 'reliefGoods', D03010: 'reliefForm',
    金额: 'reliefCash', 救助金额: 'reliefCash', 发放金额: 'reliefCash', 发放方式: 'reliefForm', 申请原因: 'aidCause', 救助人口: 'personsInNeed', 一卡通: 'account', 折款: 'reliefGoods',
    受灾情况: 'disasterKind', 物资折款: 'reliefGoods', 共同生活成员: 'householdSize',
  },
  key: ['headName', 'name'],
})
