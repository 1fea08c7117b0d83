import { type Located, remembered } from '../engine/index.ts'
import { isSimilarName } from './similar-name.ts'
import { LONGEST_NAME, soundOf } from './sound.ts'

/** The people of one row or household: their numbers as `personOf`, their names, their village. */
export interface Whom {
  numbers: readonly string[]
  names: readonly string[]
  village: string
}

export interface Known extends Located, Whom {
  /** its place among all rows */
  order: number
}

/** Tells of people who are known to be somebody else; one function for a whole run, so that what it finds is kept. */
export type IsAnother = (one: Known) => boolean

/** Rows that have something in common, in their order. What is asked of them for each of many rows is found once. */
export class KnownRows {
  private unnumbered: Known[] | undefined
  private readonly free = {
    all: new Map<IsAnother, Known | undefined>(),
    unnumbered: new Map<IsAnother, Known | undefined>(),
  }

  constructor(readonly all: Known[] = []) {}

  /** Those whose number does not contradict somebody with a number, or with none. */
  open(hasNumber: boolean): readonly Known[] {
    if (!hasNumber) return this.all
    this.unnumbered ??= this.all.filter((one) => one.numbers.length === 0)
    return this.unnumbered
  }

  /** The first of them, or of those without a number, who is nobody else. */
  firstFree(isAnother: IsAnother, which: 'all' | 'unnumbered' = 'all'): Known | undefined {
    const kept = this.free[which]
    if (!kept.has(isAnother))
      kept.set(
        isAnother,
        this.open(which !== 'all').find((one) => !isAnother(one)),
      )
    return kept.get(isAnother)
  }
}

/** The earlier of two rows. */
export const earlier = (a: Known | undefined, b: Known | undefined): Known | undefined =>
  a && b ? (a.order <= b.order ? a : b) : (a ?? b)

export function addTo(index: Map<string, KnownRows>, key: string, one: Known): void {
  let rows = index.get(key)
  if (!rows) {
    rows = new KnownRows()
    index.set(key, rows)
  }
  rows.all.push(one)
}

/** The names of one village's people, by what they sound like and by what is left of them without one character. */
export class SimilarNames {
  private readonly bySound = new Map<string, KnownRows>()
  private readonly byName = new Map<string, KnownRows>()
  private readonly byPart = new Map<string, string[]>()

  constructor(
    people: readonly Known[],
    private readonly sound: (name: string) => string = remembered(soundOf),
  ) {
    for (const one of people)
      for (const name of one.names) {
        if (!this.byName.has(name)) for (const part of partsOfName(name)) push(this.byPart, part, name)
        addTo(this.byName, name, one)
        addTo(this.bySound, this.sound(name), one)
      }
  }

  /** The first who sounds like a name, else the first whose name is one character off. */
  find(name: string, isAnother: IsAnother, which: 'all' | 'unnumbered'): Known | undefined {
    const alike = this.bySound.get(this.sound(name))?.firstFree(isAnother, which)
    if (alike) return alike
    let found: Known | undefined
    for (const other of new Set(partsOfName(name).flatMap((part) => this.byPart.get(part) ?? [])))
      if (this.isLikely(name, other)) found = earlier(found, this.byName.get(other)?.firstFree(isAnother, which))
    return found
  }

  /** One character off, but not another family: 王秀英 and 王秀瑛, not 王秀英 and 李秀英. */
  private isLikely(a: string, b: string): boolean {
    return isSimilarName(a, b) && (a[0] === b[0] || this.sound(a[0]) === this.sound(b[0]))
  }
}

/**
 * A name, and what is left of it without each of its characters: two names that are one character apart have one of
 * these in common.
 */
function partsOfName(name: string): string[] {
  if (name.length > LONGEST_NAME) return []
  const shorter = Array.from({ length: name.length }, (_, at) => name.slice(0, at) + name.slice(at + 1))
  return [...new Set([name, ...shorter])]
}

function push(index: Map<string, string[]>, key: string, value: string): void {
  const known = index.get(key)
  if (known) known.push(value)
  else index.set(key, [value])
}
