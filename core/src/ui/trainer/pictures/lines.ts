/** In lines no wider than so many letters; Chinese breaks anywhere, other words between them. */
export function folded(text: string, most: number): string {
  const lines = text.split('\n').map((line) => {
    let folded = ''
    let wide = 0
    for (const part of line.match(/\p{Script=Han}[，。；：、）》”]*|[^\p{Script=Han}\s]+|\s+/gu) ?? []) {
      const long = widthOf(part)
      if (wide > 0 && wide + long > most) {
        folded += '\n'
        wide = 0
      }
      folded += part
      wide += long
    }
    return folded
  })
  return lines.join('\n')
}

/** In letters as wide as they are high, roughly. */
export const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 1 : 0.6), 0)
