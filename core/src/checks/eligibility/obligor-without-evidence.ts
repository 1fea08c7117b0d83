import { saysNoRelative } from '../../facts/words.ts'
import { fail, PASS, rowCheck } from '../engine/index.ts'
import { isRefused } from '../law/refused.ts'

/**
 * What 特困人员认定办法 第八条 names: tekun, old age with dibao or low income, severe disability, no civil capacity,
 * missing, prison.
 */
const CASES =
  /特困|五保|低保|(?<!\d)[67]0(?!\d)|六十|七十|老年|重度?残|残疾|精神|智力|无民事行为|失踪|服刑|在押|监狱|死亡|去世|无(履行义务|履行|赡养|供养|扶养|抚养)能力/

/** 有一子在郑州务工，月收入6000元 */
const ABLE_CHILD =
  /有[^无没,，。;；]{0,4}[子女儿孙](?!媳|婿)[^无没。;；]{0,12}(务工|打工|工作|上班|经商|月收入|赡养能力|有能力)/

/**
 * C09. Somebody bound to support a tekun person is listed or told of in the remarks, and nothing says why he cannot; of
 * nobody who was refused.
 */
export default rowCheck({
  catalogue: 'C09',
  severity: 'doubt',
  citation: [
    ['2021-07-01', '民发〔2021〕43号 第八条'],
    ['2026-07-01', '社会救助法 第十六条；民发〔2021〕43号 第八条'],
  ],
  from: '2021-07-01',
  needs: [],
  oneOf: [['supporters', 'supporterCount', 'remarks']],
  for: { role: 'register', programme: 'tekun' },
  judge(row) {
    const { supporters = '', supporterCount = 0, remarks = '' } = row
    const isListed = (supporters !== '' && !saysNoRelative(supporters)) || supporterCount > 0
    const isTold = ABLE_CHILD.test(remarks)
    if (!(isListed || isTold) || CASES.test(supporters) || CASES.test(remarks) || isRefused(row)) return PASS
    return isListed
      ? fail(['supporters', 'supporterCount'], { variant: 'listed' })
      : fail(['remarks', 'name'], { variant: 'told', params: { remark: remarks } })
  },
})
