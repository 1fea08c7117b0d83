import { distance } from 'fastest-levenshtein'
import { changesOf, Entries, MOST_TYPED, type TableHousehold, villageKey } from '../../register/index.ts'
import { type Report, relatedCells, setCheck } from '../engine/index.ts'
import { consecutiveEditions, EDITIONS, firstRowOf, isRemarked, type TwoEditions } from '../people/editions.ts'
import { showMonth } from '../time/period.ts'

type Reports = (table: TableHousehold['table']) => Report

/**
 * I23. Two months of one register and the lists of 新增, 停保, 增减 between them: a household that came, left or
 * changed its amount, persons, account or village has an entry in the list that is for it. A doubt: the lists may be
 * those of one class, or not all of them were given; a remark in the register explains it too. Lists that pay each
 * household for one month are compared as registers are.
 */
export default setCheck({
  catalogue: 'I23',
  severity: 'doubt',
  citation: '登记规范（上期、增减与本期应对得上）',
  needs: [],
  compares: [EDITIONS, { role: 'change' }],
  run(context, report) {
    for (const editions of consecutiveEditions(context)) tellOf(editions, report)
  },
})

function tellOf(editions: TwoEditions, report: Reports): void {
  const { before, now, pairs, months, changes } = editions
  const tells = (...kinds: readonly string[]) =>
    changes.some(({ kind }) => kinds.includes(kind.change ?? '') || (kinds.includes('died') && kind.lists === 'deaths'))
  const entries = new Entries(changes)
  const matched = new Set(pairs.values())
  const params = { before: showMonth(months.before), month: showMonth(months.now) }
  const isOpen = (one: TableHousehold) => entries.of(one) === null && !isRemarked(one)
  const places = new Set(now.map(villageKey))
  const isIn = (others: readonly TableHousehold[]) => {
    const people = new Set(others.flatMap(({ ids }) => ids))
    return ({ ids }: TableHousehold) => ids.some((id) => people.has(id))
  }
  // who stands twice in one month is told as such
  const [wasThere, isThere] = [isIn(before), isIn(now)]
  const left = before.filter((one) => !matched.has(one) && !isThere(one) && isOpen(one) && places.has(villageKey(one)))
  const came = now.filter((one) => !pairs.has(one) && !wasThere(one) && isOpen(one))
  for (const one of came) {
    const twin = left.find((other) => isMistyped(one, other))
    if (twin) left.splice(left.indexOf(twin), 1)
    else if (!tells('added', 'amount')) continue
    const then = twin && { table: twin.table, row: firstRowOf(twin) }
    report(one.table).fail(firstRowOf(one), twin ? ['idNumber', 'name'] : ['name'], {
      variant: twin ? 'number' : 'came',
      params,
      ...(then && { related: relatedCells([then], 'idNumber') }),
    })
  }
  if (tells('stopped', 'amount', 'died'))
    for (const one of left) report(one.table).fail(firstRowOf(one), ['name'], { variant: 'left', params })
  for (const [one, then] of pairs) tellRenamed(one, then, params, report)
  if (tells('amount')) for (const [one, then] of pairs) if (isOpen(one)) tellChanges(one, then, params, report)
}

/** The same number under another name in two months: a slip in one of them, or a name that was changed. */
function tellRenamed(one: TableHousehold, then: TableHousehold, params: object, report: Reports): void {
  const [own] = one.ids
  const isSamePerson = one.ids.length === 1 && then.ids.length === 1 && own === then.ids[0]
  if (!isSamePerson || one.head === '' || then.head === '' || one.head === then.head) return
  report(one.table).fail(firstRowOf(one), ['name', 'idNumber'], {
    variant: 'renamed',
    params: { ...params, from: then.head, to: one.head },
    related: relatedCells([{ table: then.table, row: firstRowOf(then) }], 'name'),
  })
}

/** With the persons the amount, and what there is a head, changes: one matter. */
const FOLLOWS_PERSONS = new Set<string>(['monthlyAmount', 'paidAmount', 'perCapitaIncome', 'perCapitaYearlyIncome'])

function tellChanges(
  one: TableHousehold,
  then: TableHousehold,
  params: { before: string; month: string },
  report: Reports,
): void {
  const changes = changesOf(then, one)
  const persons = changes.find(({ field }) => field === 'insuredPersons' || field === 'householdSize')
  for (const { field, from, to } of changes) {
    if (persons && FOLLOWS_PERSONS.has(field)) continue
    const id = field === 'members' ? 'name' : field
    const isNumbered = field === 'account'
    report(one.table).fail(firstRowOf(one), field === persons?.field ? [id, 'monthlyAmount'] : [id], {
      variant: isNumbered ? 'account' : field === 'members' ? 'members' : 'changed',
      params: { ...params, ...(!isNumbered && { from, to }) },
      related: relatedCells([{ table: then.table, row: firstRowOf(then) }], id),
    })
  }
}

/** One household whose number was typed otherwise: the same head and village, the numbers hardly different. */
function isMistyped(one: TableHousehold, other: TableHousehold): boolean {
  const numbers = (household: TableHousehold) => household.ids.map((code) => household.table.dictionary.texts[code])
  return (
    one.head === other.head &&
    villageKey(one) === villageKey(other) &&
    numbers(one).some((number) => numbers(other).some((then) => distance(number, then) <= MOST_TYPED))
  )
}
