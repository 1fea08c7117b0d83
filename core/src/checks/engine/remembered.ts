import type { RegisterTable } from '../../register/index.ts'

/**
 * As `read`, worked out once for each key. What follows from a list or a place that many rows share (the homes of one
 * person, the households of one village) is asked for at every row; kept as long as the function.
 */
export function remembered<K, V>(read: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined || known.has(key)) return found as V
    const made = read(key)
    known.set(key, made)
    return made
  }
}

/**
 * As `read`, worked out once for each table and forgotten with it: what follows from titles, lines and headers, which
 * no edit of a row changes.
 */
export function onceATable<T>(read: (table: RegisterTable) => T): (table: RegisterTable) => T {
  const known = new WeakMap<RegisterTable, { value: T }>()
  return (table) => {
    const made = known.get(table) ?? { value: read(table) }
    known.set(table, made)
    return made.value
  }
}
