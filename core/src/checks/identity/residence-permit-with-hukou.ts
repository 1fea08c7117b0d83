import { fail, PASS, rowCheck } from '../engine/index.ts'
import { isPermit } from '../people/person.ts'

/**
 * A17. 81, 82, 83 begin the numbers of residence permits for people from Hong Kong, Macao and Taiwan, who have no
 * mainland hukou.
 */
export default rowCheck({
  catalogue: 'A17',
  severity: 'error',
  citation: '港澳台居民居住证申领发放办法（国办发〔2018〕81号）',
  needs: [],
  for: { lists: 'people' },
  when: ['idNumber'],
  oneOf: [['idNumber'], ['hukouKind', 'hukouPlace']],
  judge(person) {
    if (!isPermit(person)) return PASS
    const { hukouKind: kind = '', hukouPlace: place = '' } = person
    const isMainland =
      /农业|城镇|城市|农村|居民户口|统一居民/.test(kind) || (place !== '' && !/香港|澳门|台湾|^无/.test(place))
    return isMainland ? fail(['idNumber', 'hukouKind', 'hukouPlace'], { params: { hukou: kind || place } }) : PASS
  },
})
