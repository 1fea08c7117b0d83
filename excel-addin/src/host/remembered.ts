/** Choices of the user that outlive the pane: language, place, date. Kept in the browser, never in the workbook. */
export interface Remembered {
  get(key: string): string | undefined
  set(key: string, value: string | undefined): void
}

const PREFIX = 'nuandong.'

/** A webview may forbid storage altogether; then choices last as long as the pane. */
export function rememberedIn(storage: Storage | undefined): Remembered {
  if (!storage) return rememberedInMemory()
  return {
    get: (key) => storage.getItem(PREFIX + key) ?? undefined,
    set(key, value) {
      if (value === undefined) storage.removeItem(PREFIX + key)
      else storage.setItem(PREFIX + key, value)
    },
  }
}

export function rememberedInMemory(): Remembered {
  const values = new Map<string, string>()
  return {
    get: (key) => values.get(key),
    set(key, value) {
      if (value === undefined) values.delete(key)
      else values.set(key, value)
    },
  }
}
