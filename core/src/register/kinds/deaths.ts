import { registerKind } from './kind.ts'

/** Deaths that the police, health or funeral office hands over for comparison: one row a person. */
export default registerKind({
  zh: '死亡人员名单',
  en: 'list of deaths',
  rowIs: 'person',
  title: /死亡|火化|殡葬|去世|销户/,
  notTitle: /死亡(未停|后领)/,
  fields: ['sequence', 'county', 'town', 'village', 'group', 'name', 'idNumber', 'sex', 'birth', 'age', 'address', 'hukouPlace', 'deathDate', 'deathCause', 'cremationDate', 'remarks'],
  essential: [],
  telling: ['deathDate', 'cremationDate'],
  headers: { 死者姓名: 'name', 死亡人员姓名: 'name', 逝者姓名: 'name', 死者身份证号: 'idNumber', 逝者身份证号: 'idNumber', 死亡原因: 'deathCause', 死亡注销日期: 'deathDate', 注销日期: 'deathDate' },
  key: ['name'],
})
