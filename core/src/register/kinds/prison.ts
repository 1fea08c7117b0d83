import { registerKind } from './kind.ts'

/** People in prison or compulsory rehabilitation, for comparison: one row a person. */
export default registerKind({
  zh: '服刑在押人员名单',
  en: 'list of prisoners',
  lists: 'prisoners',
  role: 'comparison',
  keyFields: ['name', 'idNumber'],
  rowIs: 'person',
  title: /服刑|在押|监狱|羁押|收监|戒毒|罪犯/,
  fields: [
    'sequence',
    'county',
    'town',
    'village',
    'group',
    'name',
    'idNumber',
    'sex',
    'birth',
    'address',
    'measureKind',
    'prison',
    'imprisonedFrom',
    'imprisonedUntil',
    'remarks',
  ],
  essential: [],
  telling: ['imprisonedFrom', 'imprisonedUntil', 'measureKind'],
  headers: { 类别: 'measureKind', 罪犯姓名: 'name', 服刑人员姓名: 'name' },
  key: ['name'],
})
