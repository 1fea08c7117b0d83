/** The languages that every text exists in. */
export type Locale = 'zh-CN' | 'en'
export const LOCALES: readonly Locale[] = ['zh-CN', 'en']

export type TextParams = Record<string, string | number | undefined>

/** Only English texts have a form for one. */
const PLURALS = new Intl.PluralRules('en')

/**
 * Fills `{name}` placeholders, and of `{count|hint|hints}` takes the word for one or the word for more; a placeholder
 * without a value stays visible, so that a test or a reader notices it.
 */
export function fill(template: string, params: TextParams = {}): string {
  return template.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, other?: string) => {
    const value = params[name]
    if (value === undefined) return whole
    if (one === undefined || other === undefined) return String(value)
    return PLURALS.select(Number(value)) === 'one' ? one : other
  })
}

/**
 * The texts of one part of the product: `area(zh, en)(locale, key, params)`. English must have exactly the Chinese
 * keys.
 */
export function area<Key extends string>(zh: Record<Key, string>, en: Record<NoInfer<Key>, string>) {
  const tables: Record<Locale, Record<Key, string>> = { 'zh-CN': zh, en }
  const text = (locale: Locale, key: Key, params?: TextParams): string => fill(tables[locale][key], params)
  return Object.assign(text, { keys: Object.keys(zh) as Key[], has: (key: string): key is Key => key in zh, tables })
}
