import { rowCheck } from '../engine/index.ts'
import { textReader } from '../people/people.ts'
import { differentPlaces, readPlace } from '../words/place-text.ts'

/**
 * B12. Hukou and residence are in different counties or towns, and no remark says so (人户分离). Lawful; but where to apply depends on it
 * (57号 第四条、第五条). Villages are not compared: they were merged and renamed.
 */
export default rowCheck({
  catalogue: 'B12',
  severity: 'doubt',
  citation: '民发〔2021〕57号 第四条、第五条',
  needs: [],
  when: ['hukouPlace'],
  oneOf: [['hukouPlace'], ['residence', 'address']],
  for: { class: 'low-income' },
  bind(table, context, report) {
    const hukou = table.text('hukouPlace')
    const livesAt = table.has('residence') ? 'residence' : 'address'
    const residence = livesAt === 'residence' ? table.text('residence') : table.householdText('address')
    const { of } = table.households
    const remarksOf = textReader(table, context, 'remarks')
    const places = context.fact('place', readPlace)
    return (row) => {
      const lives = livesAt === 'residence' ? residence[row] : residence[of[row]]
      if (lives < 0 || lives === hukou[row]) return
      const [here, there] = [places(lives), places(hukou[row])]
      if (!differentPlaces({ ...here, village: '' }, { ...there, village: '' })) return
      if (/人户分离|户籍|外出|寄住|租住|迁|居住/.test(remarksOf(row))) return
      report.fail(row, [livesAt, 'hukouPlace'], {
        params: { hukou: context.textOf(hukou[row]), residence: context.textOf(lives) },
      })
    }
  },
})
