import { checkIdNumber, type IdNumber, isRoundedIdNumber } from '../identity/id-number.ts'

const READ = 1
const OK = 2
const EIGHTEEN = 4
const MALE = 8
const FEMALE = 16
const PERMIT = 32

/**
 * What the ID numbers of a set of registers say, by the code of their text. A register has a hundred thousand of them, so that what
 * checks ask most is kept as numbers; `read` gives the rest.
 */
export class IdNumbers {
  private traits = new Uint8Array(0)
  private births = new Int32Array(0)

  constructor(private readonly texts: readonly string[]) {}

  read(code: number): IdNumber {
    const id = checkIdNumber(this.texts[code])
    // of a number that a spreadsheet rounded, the digit of the sex is gone
    return id.ok || !isRoundedIdNumber(this.texts[code]) ? id : { ...id, sex: undefined }
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

  /** Whether it is the number of a residence permit for people from Hong Kong, Macao or Taiwan. */
  isPermit(code: number): boolean {
    return (this.traitsOf(code) & PERMIT) !== 0
  }

  private traitsOf(code: number): number {
    const known = code < this.traits.length ? this.traits[code] : 0
    return known !== 0 || code < 0 ? known : this.readNow(code)
  }

  private readNow(code: number): number {
    if (code >= this.traits.length) this.widen()
    const { ok, length, prefix, birth, sex } = this.read(code)
    const ofSex = sex === 'male' ? MALE : sex === 'female' ? FEMALE : 0
    const ofPermit = ok && (prefix === '810000' || prefix === '820000' || prefix === '830000') ? PERMIT : 0
    this.births[code] = birth
    this.traits[code] = READ | (ok ? OK : 0) | (length === 18 ? EIGHTEEN : 0) | ofSex | ofPermit
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
