import { rowCheck } from '../engine/index.ts'
import { MINOR_WORDS, tekunReader } from '../law/tekun-criteria.ts'
import { textReader } from '../people/people.ts'

/**
 * C12. Taken in as a minor, now 18 or older: support goes on only in compulsory or senior secondary school (特困人员认定办法 第二十四条). By the
 * programme's own criterion. An earlier decision that has not been reviewed explains it.
 */
export default rowCheck({
  catalogue: 'C12',
  severity: 'doubt',
  citation: '民发〔2021〕43号 第二十四条',
  from: '2021-07-01',
  needs: [],
  oneOf: [
    ['category', 'specialGroup'],
    ['idNumber', 'birth'],
  ],
  for: { role: 'register', programme: 'tekun' },
  bind(table, context, report) {
    const personOf = tekunReader(table, context, { disability: 'none' })
    const categoryOf = textReader(table, context, 'category')
    const groupOf = textReader(table, context, 'specialGroup')
    return (row) => {
      if (!MINOR_WORDS.test(categoryOf(row) + groupOf(row))) return
      const person = personOf(row)
      const outcome = person?.facts.birth ? person.outcomes.get('tekun.no-labour') : undefined
      if (outcome === 'fail') report.fail(row, ['category', 'specialGroup', 'idNumber', 'schooling'])
      else if (outcome === 'unknown') report.unknown(row, ['schooling'])
    }
  },
})
