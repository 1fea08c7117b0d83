import { fail, PASS, rowCheck } from '../engine/index.ts'
import { differentPlaces, readPlace } from '../words/place-text.ts'

/**
 * B12. Hukou and residence are in different counties or towns, and no remark says so (人户分离). Lawful; but where to
 * apply depends on it (57号 第四条、第五条). Villages are not compared: they were merged and renamed.
 */
export default rowCheck({
  catalogue: 'B12',
  severity: 'doubt',
  citation: [
    ['2021-07-01', '民发〔2021〕57号 第四条、第五条'],
    ['2026-07-01', '社会救助法 第三十七条；民发〔2021〕57号 第四条、第五条'],
  ],
  needs: [],
  when: ['hukouPlace'],
  oneOf: [['hukouPlace'], ['residence', 'address']],
  for: { class: 'low-income' },
  judge(person) {
    const { hukouPlace: hukou, remarks = '' } = person
    const livesAt = person.has('residence') ? 'residence' : 'address'
    const residence = livesAt === 'residence' ? person.residence : person.household.address
    if (residence === undefined || residence === hukou) return PASS
    const [here, there] = [person.meaning(residence, readPlace), person.meaning(hukou, readPlace)]
    if (!differentPlaces({ ...here, village: '' }, { ...there, village: '' })) return PASS
    if (/人户分离|户籍|外出|寄住|租住|迁|居住/.test(remarks)) return PASS
    return fail([livesAt, 'hukouPlace'], { params: { hukou, residence } })
  },
})
