/** What the law says of drawing two programmes together, whichever of them comes first. */
import type { ProgrammeId } from '../facts/case.ts'
import { remembered } from '../facts/remembered.ts'
import type { IsoDate } from '../policy/index.ts'
import type { Notice } from './programme.ts'

export interface Pair {
  between: readonly [ProgrammeId, ProgrammeId]
  /** both may be drawn, or nobody has both */
  what: 'both' | 'excluded'
  from: IsoDate
  /** the last day, where another text follows */
  until?: IsoDate
  citation: string
  /** a person chooses between the two: the notice that says so beside both outcomes */
  notice?: Notice['id']
}

export type Choice = Pair & { notice: Notice['id'] }

/** Orders and rules of before the Act are cited up to 2026-06-30 where the Act has a clause of its own. */
const PAIRS: readonly Pair[] = [
  {
    between: ['dibao', 'tekun'],
    what: 'excluded',
    from: '2006-03-01',
    until: '2014-04-30',
    citation: '国务院令第456号',
  },
  {
    between: ['dibao', 'tekun'],
    what: 'excluded',
    notice: 'tekun-or-dibao',
    from: '2014-05-01',
    until: '2026-06-30',
    citation: '国务院令第649号 第十四条；特困人员认定办法',
  },
  {
    between: ['dibao', 'tekun'],
    what: 'excluded',
    notice: 'tekun-or-dibao',
    from: '2026-07-01',
    citation: '社会救助法 第十六条；民发〔2021〕43号',
  },
  {
    between: ['tekun', 'child-support'],
    what: 'excluded',
    from: '2016-10-10',
    until: '2021-06-30',
    citation: '民发〔2016〕178号 第九条',
  },
  {
    between: ['tekun', 'child-support'],
    what: 'excluded',
    notice: 'tekun-or-child-support',
    from: '2021-07-01',
    citation: '民发〔2021〕43号 第九条',
  },
  {
    between: ['dibao', 'dibao-edge'],
    what: 'excluded',
    from: '2021-07-01',
    until: '2026-06-30',
    citation: '民发〔2021〕57号 第八条',
  },
  {
    between: ['dibao', 'dibao-edge'],
    what: 'excluded',
    from: '2026-07-01',
    citation: '社会救助法 第二十一条；民发〔2021〕57号 第八条',
  },
  ...(['dibao', 'tekun', 'dibao-edge'] as const).map(
    (other): Pair => ({
      between: ['rigid-expenditure', other],
      what: 'excluded',
      from: '2025-01-01',
      citation: '刚性支出困难家庭认定办法 第四条',
    }),
  ),
  ...(['disability-living-allowance', 'disability-care-allowance'] as const).map(
    (allowance): Pair => ({
      between: ['tekun', allowance],
      what: 'excluded',
      from: '2016-01-01',
      citation: '国发〔2015〕52号',
    }),
  ),
  {
    between: ['disability-living-allowance', 'disability-care-allowance'],
    what: 'both',
    from: '2016-01-01',
    citation: '国发〔2015〕52号',
  },
  { between: ['dibao', 'disability-care-allowance'], what: 'both', from: '2016-01-01', citation: '国发〔2015〕52号' },
  {
    between: ['child-support', 'disability-care-allowance'],
    what: 'both',
    from: '2020-01-01',
    citation: '国发〔2015〕52号；民发〔2019〕62号 三（二）',
  },
  {
    between: ['dibao', 'temporary-assistance'],
    what: 'both',
    from: '2014-05-01',
    until: '2026-06-30',
    citation: '国务院令第649号 第四十七条',
  },
  {
    between: ['dibao', 'temporary-assistance'],
    what: 'both',
    from: '2026-07-01',
    citation: '社会救助法 第二十九条；民政部、财政部关于进一步健全完善临时救助制度的意见（2026-01-29）',
  },
  { between: ['tekun', 'old-age-allowance'], what: 'both', from: '2021-07-01', citation: '民发〔2021〕43号 第六条' },
]

/** The pairs of which a text in force on this day speaks; of any other the conditions of each programme decide. */
export function pairsOn(date: IsoDate): readonly Pair[] {
  return PAIRS.filter(({ from, until }) => from <= date && (until === undefined || date <= until))
}

/** Programmes between which a person chooses on this day. */
export const choicesOn = remembered((date): readonly Choice[] =>
  pairsOn(date).filter((pair): pair is Choice => pair.notice !== undefined),
)
