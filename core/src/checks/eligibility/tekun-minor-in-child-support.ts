import { rowCheck } from '../engine/index.ts'
import { AGE_COLUMNS, ageReader, textReader } from '../people/people.ts'

/**
 * C11. A minor in the tekun register whom its own columns call 孤儿 or 事实无人抚养: he chooses one of the two (特困人员认定办法 第九条). A top-up to
 * the higher sum explains it. Whether he also stands in the children's register is F03.
 */
export default rowCheck({
  catalogue: 'C11',
  severity: 'doubt',
  citation: '民发〔2021〕43号 第九条',
  from: '2021-07-01',
  needs: [],
  oneOf: [['category', 'specialGroup'], AGE_COLUMNS],
  for: { role: 'register', programme: 'tekun' },
  bind(table, context, report) {
    const ageOf = ageReader(table, context)
    const texts = (['category', 'specialGroup', 'remarks'] as const).map(
      (id) => [id, textReader(table, context, id)] as const,
    )
    return (row) => {
      if (!(ageOf(row) < 18)) return
      const said = texts.find(([, textOf]) => /孤儿|无人抚养/.test(textOf(row)))
      if (said) report.fail(row, [said[0], 'idNumber'])
    }
  },
})
