/**
 * The pane in the colours of Office: dark where Office is dark, whatever Windows is; Office's own paper where all can
 * be read on it.
 */

const DARK_RULES = '(prefers-color-scheme: dark)'
/** text of these colours stands on the paper */
const TEXTS = ['--nd-muted', '--nd-accent', '--nd-error', '--nd-doubt', '--nd-notice', '--nd-unknown', '--nd-good']
const READABLE = 4.5

/** Relative luminance of `#rrggbb`, 0 black to 1 white (WCAG 2.2); undefined where it is no such colour. */
function luminance(colour: string): number | undefined {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim())
  if (!parts) return undefined
  const [red, green, blue] = parts.slice(1).map((part) => {
    const share = Number.parseInt(part, 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** 1 to 21; 0 where one of them is no colour. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)]
  if (a === undefined || b === undefined) return 0
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

export function isDark(background: string): boolean | undefined {
  const light = luminance(background)
  return light === undefined ? undefined : light < 0.18
}

/** Makes the page follow Office. Nothing changes where Office tells no colours. */
export function followOffice({ bodyBackgroundColor: paper, bodyForegroundColor: ink }: Office.OfficeTheme): void {
  const dark = isDark(paper ?? '')
  if (dark === undefined) return
  for (const sheet of document.styleSheets)
    for (const rule of sheet.cssRules)
      if (rule instanceof CSSMediaRule && rule.media.mediaText === DARK_RULES)
        rule.media.mediaText = dark ? 'all' : 'not all'
  const root = document.documentElement
  const palette = getComputedStyle(root)
  const texts = [ink, ...TEXTS.map((name) => palette.getPropertyValue(name))]
  if (texts.some((text) => contrast(text, paper) < READABLE)) return
  root.style.setProperty('--nd-paper', paper)
  root.style.setProperty('--nd-ink', ink)
}
