const ENTRIES = 500

/**
 * What `JSON.stringify(value, null, 2)` gives, with a line break at the end, in pieces: no string has to hold the whole
 * of a large report.
 */
export function* jsonPieces(value: Readonly<Record<string, unknown>>): Generator<string> {
  let separator = '{\n'
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue
    const isLong = Array.isArray(item) && item.length > 0
    for (const piece of isLong ? listPieces(key, item) : [inner({ [key]: item }, '{\n'.length)]) {
      yield separator + piece
      separator = ''
    }
    separator = ',\n'
  }
  yield '\n}\n'
}

function* listPieces(key: string, list: readonly unknown[]): Generator<string> {
  yield `  ${JSON.stringify(key)}: [\n`
  for (let at = 0; at < list.length; at += ENTRIES)
    yield `${at > 0 ? ',\n' : ''}${inner([list.slice(at, at + ENTRIES)], '[\n  [\n'.length)}`
  yield '\n  ]'
}

/** What stands inside the outermost brackets, which take up `edge` letters at each end. */
function inner(value: object, edge: number): string {
  return JSON.stringify(value, null, 2).slice(edge, -edge)
}
