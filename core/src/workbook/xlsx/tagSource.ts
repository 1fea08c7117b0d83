/** The source of one start tag with an attribute changed; every other byte stays. */

export function withAttribute(source: string, name: string, value: string): string {
  const present = new RegExp(`(\\s${name}\\s*=\\s*)("[^"]*"|'[^']*')`)
  if (present.test(source)) return source.replace(present, `$1"${value}"`)
  return source.replace(/\s*\/?>$/, (close) => ` ${name}="${value}"${close.trim()}`)
}

export function withoutAttribute(source: string, name: string): string {
  return source.replace(new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`), '')
}
