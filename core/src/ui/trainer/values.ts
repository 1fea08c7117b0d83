/** What stands at a path of a household: `household.members[1].income.wage`; undefined where it is not stated. */
export function valueAt(household: object, path: string): unknown {
  return path
    .replace(/^household\./, '')
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], household)
}

export const dayOf = (iso: string): number => Number(iso.replaceAll('-', ''))

/** Sums in sentences of other rooms, written like all numbers of the class: `1600 元` → `1,600 元`. */
export function grouped(sentence: string): string {
  return sentence.replace(SUM, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ','))
}
/** Digits that stand for an amount: alone, or before 元 or yuan. */
const SUM = /(?<![\d.,〔-])\d{4,}(?=(?:\.\d+)?(?:$| ?元| yuan))/g
