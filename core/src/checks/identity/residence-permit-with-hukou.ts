import { rowCheck } from '../engine/index.ts'
import { textReader } from '../people/people.ts'

/** A17. 81, 82, 83 begin the numbers of residence permits for people from Hong Kong, Macao and Taiwan, who have no mainland hukou. */
export default rowCheck({
  catalogue: 'A17',
  severity: 'error',
  citation: '港澳台居民居住证申领发放办法（国办发〔2018〕81号）',
  needs: [],
  for: { lists: 'people' },
  when: ['idNumber'],
  oneOf: [['idNumber'], ['hukouKind', 'hukouPlace']],
  bind(table, context, report) {
    const ids = table.text('idNumber')
    const kindOf = textReader(table, context, 'hukouKind')
    const placeOf = textReader(table, context, 'hukouPlace')
    return (row) => {
      if (!context.ids.isPermit(ids[row])) return
      const [kind, place] = [kindOf(row), placeOf(row)]
      const isMainland =
        /农业|城镇|城市|农村|居民户口|统一居民/.test(kind) || (place !== '' && !/香港|澳门|台湾|^无/.test(place))
      if (isMainland) report.fail(row, ['idNumber', 'hukouKind', 'hukouPlace'], { params: { hukou: kind || place } })
    }
  },
})
