/** The distinct texts of a set of registers; a code stands for a text, so that equal codes are equal texts. */
export class Dictionary {
  readonly texts: string[]
  private codes: Map<string, number> | undefined

  /** Takes over an array of distinct texts; their indexes are their codes. */
  constructor(texts: string[] = []) {
    this.texts = texts
  }

  /** Code of a text, added where it is new. The first call builds the index. */
  intern(text: string): number {
    if (!this.codes) this.codes = new Map(this.texts.map((known, code) => [known, code]))
    const known = this.codes.get(text)
    if (known !== undefined) return known
    this.codes.set(text, this.texts.length)
    return this.texts.push(text) - 1
  }
}
