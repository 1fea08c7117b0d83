/** ◯ and ● alone stand for what is left out of a name or a number; only both kinds together are boxes. */
const ROUND = ['●◉', '○◯〇'] as const
const TICKED = '√✓✔☑☒■'
const OPEN = '□☐'

/** (√) and ( ) are boxes as ☑ and □ are. */
const asBoxes = (text: string): string =>
  text.replace(/[([（【〔]\s*([√✓✔])\s*[)\]）】〕]/g, '$1').replace(/[([（【〔]\s*[)\]）】〕]/g, OPEN[0])

/**
 * Of a choice that is printed with its boxes what is ticked: `□集中供养 ☑分散供养`, `集中供养（ ） 分散供养（√）` as
 * 分散供养; '' where nothing is. Any other text is itself.
 */
export function tickedIn(text: string): string {
  const flat = asBoxes(text.trim())
  const isRound = ROUND.every((marks) => [...marks].some((mark) => flat.includes(mark)))
  const ticks = TICKED + (isRound ? ROUND[0] : '')
  const marks = ticks + OPEN + (isRound ? ROUND[1] : '')
  const parts = flat.split(new RegExp(`([${marks}])`))
  // a box stands before its words, or behind each of them
  const isBehind = parts[0] !== '' && new RegExp(`[^\\s${marks}][${marks}](\\s|$)`).test(flat)
  const options: { isTicked: boolean; words: string }[] = []
  for (let at = 1; at < parts.length; at += 2) {
    const words = isBehind ? parts[at - 1].trim().split(/\s+/).at(-1) : parts[at + 1].trim().split(/\s+/)[0]
    if (words) options.push({ isTicked: ticks.includes(parts[at]), words })
  }
  const ticked = options.filter(({ isTicked }) => isTicked)
  if (ticked.length === 0 && options.length < 2) return text
  return ticked.map(({ words }) => words.replace(/[、,，;；/]$/, '')).join('、')
}
