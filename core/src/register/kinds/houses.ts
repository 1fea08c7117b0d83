import { registerKind } from './kind.ts'

/** Real estate by owner, for comparison: one row a house. */
export default registerKind({
  zh: '不动产登记名单',
  en: 'registered real estate',
  rowIs: 'person',
  title: /不动产|房产|房屋.{0,4}(登记|信息|产权)/,
  fields: [
    'sequence',
    'name',
    'idNumber',
    'houseTitle',
    'houseAddress',
    'housingArea',
    'houseNature',
    'houseBought',
    'remarks',
  ],
  essential: [],
  telling: ['houseAddress', 'houseTitle', 'houseNature'],
  headers: {
    产权人: 'name',
    产权人姓名: 'name',
    权利人: 'name',
    权利人姓名: 'name',
    所有权人: 'name',
    面积: 'housingArea',
    地址: 'houseAddress',
    登记时间: 'houseBought',
    登记日期: 'houseBought',
    权证号: 'houseTitle',
    房产证号: 'houseTitle',
    权利人证件号码: 'idNumber',
  },
  key: ['name', 'houseAddress'],
})
