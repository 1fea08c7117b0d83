import {
  birthIn,
  checkIdNumber,
  type IdNumber,
  isOkIn,
  isRoundedIdNumber,
  packIdNumber,
  prefixIn,
  sexIn,
} from '../../identity/id-number.ts'

const READ = 1
const OK = 2
const EIGHTEEN = 4
const MALE = 8
const FEMALE = 16
const PERMIT = 32
const PERMITS: ReadonlySet<number> = new Set([810000, 820000, 830000])

/**
 * What the ID numbers of a set of registers say, by the code of their text. A register has a hundred thousand of them,
 * so that what checks ask most is kept as numbers; `read` gives the rest.
 */
export class IdNumbers {
  private traits = new Uint8Array(0)
  private births = new Int32Array(0)

  constructor(private readonly texts: readonly string[]) {}

  /** Reads the numbers of a column, before they are asked for one by one. */
  readAll(codes: Int32Array): void {
    for (let row = 0; row < codes.length; row++) if (codes[row] >= 0) this.traitsOf(codes[row])
  }

  read(code: number): IdNumber {
    return checkIdNumber(this.texts[code])
  }

  /** The first six digits as a number; of a number in order. */
  prefix(code: number): number {
    return prefixIn(this.texts[code])
  }

  /** The day of birth, yyyymmdd; 0 where the number says none, or for code -1. */
  birth(code: number): number {
    return this.traitsOf(code) === 0 ? 0 : this.births[code]
  }

  sex(code: number): IdNumber['sex'] {
    const traits = this.traitsOf(code)
    return traits & MALE ? 'male' : traits & FEMALE ? 'female' : undefined
  }

  /** Whether nothing is wrong with the number by itself; false for code -1. */
  isOk(code: number): boolean {
    return (this.traitsOf(code) & OK) !== 0
  }

  /** Whether it is a number of 18 characters with which nothing is wrong. */
  isWhole(code: number): boolean {
    return (this.traitsOf(code) & (OK | EIGHTEEN)) === (OK | EIGHTEEN)
  }

  /** Whether it is the 15 digits of a first-generation card, with which nothing is wrong. */
  isFifteen(code: number): boolean {
    return (this.traitsOf(code) & (OK | EIGHTEEN)) === OK
  }

  /** Whether it is the number of a residence permit for people from Hong Kong, Macao or Taiwan. */
  isPermit(code: number): boolean {
    return (this.traitsOf(code) & PERMIT) !== 0
  }

  private traitsOf(code: number): number {
    if (code < 0) return 0
    return (code < this.traits.length && this.traits[code]) || this.readNow(code)
  }

  private readNow(code: number): number {
    if (code >= this.traits.length) this.widen()
    const text = this.texts[code]
    const packed = packIdNumber(text)
    const ok = isOkIn(packed)
    // of a number that a spreadsheet rounded, the digit of the sex is gone
    const sex = ok || !isRoundedIdNumber(text) ? sexIn(text, packed) : undefined
    const ofSex = sex === 'male' ? MALE : sex === 'female' ? FEMALE : 0
    const ofPermit = ok && PERMITS.has(prefixIn(text)) ? PERMIT : 0
    this.births[code] = birthIn(packed)
    this.traits[code] = READ | (ok ? OK : 0) | (text.length === 18 ? EIGHTEEN : 0) | ofSex | ofPermit
    return this.traits[code]
  }

  private widen(): void {
    const size = this.texts.length + 1024
    const [traits, births] = [new Uint8Array(size), new Int32Array(size)]
    traits.set(this.traits)
    births.set(this.births)
    this.traits = traits
    this.births = births
  }
}
