import { saysNone } from '../../facts/words.ts'
import { rowCheck } from '../engine/index.ts'
import { textReader } from '../people/people.ts'

/** What 特困人员认定办法 第八条 names: tekun, old age with dibao or low income, severe disability, no civil capacity, missing, prison. */
const CASES =
  /特困|五保|低保|60|70|六十|七十|老年|重度?残|残疾|精神|智力|无民事行为|失踪|服刑|在押|监狱|死亡|去世|无(履行义务|赡养|供养)能力/

/** C09. Somebody bound to support a tekun person is listed, and nothing says why he cannot. */
export default rowCheck({
  catalogue: 'C09',
  severity: 'doubt',
  citation: '民发〔2021〕43号 第八条',
  from: '2021-07-01',
  needs: [],
  oneOf: [['supporters', 'supporterCount']],
  for: { role: 'register', programme: 'tekun' },
  bind(table, context, report) {
    const textOf = textReader(table, context, 'supporters')
    const remarksOf = textReader(table, context, 'remarks')
    const counts = table.has('supporterCount') ? table.number('supporterCount') : undefined
    return (row) => {
      const text = textOf(row)
      const isListed = (text !== '' && !saysNone(text)) || (counts?.[row] ?? 0) > 0
      if (isListed && !CASES.test(text) && !CASES.test(remarksOf(row)))
        report.fail(row, ['supporters', 'supporterCount'])
    }
  },
})
