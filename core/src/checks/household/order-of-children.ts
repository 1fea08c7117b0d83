import { fail, householdCheck, PASS, type Reader, type RowView, type Verdict } from '../engine/index.ts'
import { birthOf } from '../people/person.ts'

const RANKS = '长次三四五六'
const WORDS: Readonly<Record<string, string>> = { 大: '长', 二: '次' }

/** 长子, 二女儿: whose rank among sons or daughters a relation gives. */
function rankedChild(text: string): { sex: string; rank: number } | undefined {
  const [, word, sex] = /^([长大次二三四五六])(?:儿)?([子女])儿?$/.exec(text.replace(/\s/g, '')) ?? []
  return sex ? { sex, rank: RANKS.indexOf(WORDS[word] ?? word) } : undefined
}

/**
 * B08. 长子 is older than 次子, 长女 than 次女. A doubt: where both sides brought children into a marriage each side
 * counts its own.
 */
export default householdCheck({
  catalogue: 'B08',
  severity: 'doubt',
  citation: '登记规范',
  needs: ['relation'],
  for: { lists: 'people', rows: 'member' },
  oneOf: [['idNumber', 'birth']],
  judge(household) {
    if (!household.use(givesRanks)) return PASS
    let children: readonly Child[] = NOBODY
    for (const member of household.members) {
      const found = ranked(member)
      if (found) children = [...children, found]
    }
    if (children.length < 2) return PASS
    return children.flatMap((child): Verdict[] => {
      const elder = children.find((one) => one.sex === child.sex && one.rank < child.rank && one.birth > child.birth)
      if (!elder) return []
      const params = { relation: child.relation, other: elder.relation }
      return [fail(['relation', 'idNumber', 'birth'], { params }, { at: child.at })]
    })
  },
})

/** Whether any relation of the table gives a rank: most registers say 儿子 and 女儿. */
const givesRanks: Reader<boolean> = (table, context) => {
  const isRanked = context.integerFact('rank of a child', (text) => Number(rankedChild(text) !== undefined))
  return context.derived.whole(table, 'ranks of children', () =>
    table.text('relation').some((code) => code >= 0 && isRanked(code) === 1),
  )
}

interface Child {
  at: number
  relation: string
  sex: string
  rank: number
  birth: number
}
const NOBODY: readonly Child[] = []

function ranked(member: RowView): Child | undefined {
  const { relation = '' } = member
  const child = member.meaning(relation, rankedChild)
  const birth = child ? birthOf(member) : 0
  return child && birth > 0 ? { at: member.at, relation, ...child, birth } : undefined
}
