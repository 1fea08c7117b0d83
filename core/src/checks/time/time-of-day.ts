const TIME = /(上午|下午|晚上)?(\d{1,2})[:点时](\d{1,2}|半)?/g
const DAY = 1440

/**
 * The times of day that texts give, in minutes after midnight: 9:00-10:30, 下午2点半, or the share of the day that a
 * cell without a format shows.
 */
export const timesIn = (texts: readonly string[]): number[] => texts.flatMap(minutesIn)

function minutesIn(text: string): number[] {
  const plain = text.normalize('NFKC').trim()
  const share = Number(plain)
  if (plain !== '' && share > 0 && share < 1) return [Math.round(share * DAY)]
  return [...plain.matchAll(TIME)].map(([, half, hours, minutes]) => {
    const afternoon = half !== undefined && half !== '上午' && Number(hours) < 12 ? 12 : 0
    return (Number(hours) + afternoon) * 60 + (minutes === '半' ? 30 : Number(minutes ?? 0))
  })
}
