/** The fewest letters by which one text can be told to contain another. */
const TELLING = 4
const HASH_BITS = 20

/**
 * Texts of one list that say the same as one of another: equal, or one contains the other, where that is long enough to
 * tell.
 */
export function sayingSame(texts: ReadonlySet<string>, others: ReadonlySet<string>): Set<string> {
  const same = new Set([...texts].filter((text) => others.has(text)))
  eachContained(texts, others, (text) => same.add(text))
  eachContained(others, texts, (_, text) => same.add(text))
  return same
}

/**
 * Visits the pairs of which one text contains the other. Each short text is looked up by its rarest run of letters in
 * the long ones, so that cost grows with the letters of both lists, not with their product.
 */
function eachContained(
  short: Iterable<string>,
  long: Iterable<string>,
  visit: (short: string, long: string) => void,
): void {
  const frequency = new Int32Array(1 << HASH_BITS)
  for (const text of long) for (let at = 0; at + TELLING <= text.length; at++) frequency[hashAt(text, at)]++
  const byRun = new Map<string, string[]>()
  for (const text of short) {
    const run = rarestRun(text, frequency)
    if (run === undefined) continue
    const known = byRun.get(run)
    if (known) known.push(text)
    else byRun.set(run, [text])
  }
  if (byRun.size === 0) return
  for (const text of long) {
    const looked = new Set<string>()
    for (let at = 0; at + TELLING <= text.length; at++) {
      const run = text.slice(at, at + TELLING)
      const candidates = looked.has(run) ? undefined : byRun.get(run)
      if (!candidates) continue
      looked.add(run)
      for (const one of candidates) if (text.includes(one)) visit(one, text)
    }
  }
}

/** Undefined where the text is too short to tell, or a run of it stands in none of the long texts. */
function rarestRun(text: string, frequency: Int32Array): string | undefined {
  let rarest: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (let at = 0; at + TELLING <= text.length; at++) {
    const count = frequency[hashAt(text, at)]
    if (count === 0) return undefined
    if (count >= least) continue
    least = count
    rarest = text.slice(at, at + TELLING)
  }
  return rarest
}

function hashAt(text: string, at: number): number {
  let hash = 0
  for (let i = at; i < at + TELLING; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1)
  return hash >>> (32 - HASH_BITS)
}
