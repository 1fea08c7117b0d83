/** What every chart has: letters that grow with it, and a legend that a saved picture shows as well. */
import * as Plot from '@observablehq/plot'
import { widthOf } from './lines.ts'

/** Readable from ten metres: the letters grow with the picture. */
export const letters = (width: number) => Math.max(13, Math.min(26, Math.round(width / 46)))

export const styleOf = (size: number) => ({
  fontSize: `${size}px`,
  fontFamily: 'inherit',
  background: 'none',
  overflow: 'visible',
})

/** What each colour means, in lines above the picture and within it, so that a saved picture says it too. */
function legend(width: number, size: number, entries: readonly (readonly [text: string, colour: string])[]) {
  const marks: Plot.Markish[] = []
  let right = 0
  let line = 0
  for (const [text, colour] of entries) {
    const long = size * (3 + widthOf(text))
    if (right > 0 && right + long > width) {
      right = 0
      line++
    }
    const at = { frameAnchor: 'top-left', textAnchor: 'start', dy: size * (1.5 * line + 0.4) } as const
    marks.push(
      Plot.text(['■'], { ...at, dx: right, fill: colour, text: (sign) => sign }),
      Plot.text([text], { ...at, dx: right + size * 1.3, fill: '#26211d', text: (word) => word }),
    )
    right += long
  }
  return { height: size * 1.5 * (line + 1), marks }
}

/** The legend as a strip of its own: as high as it needs, in the coordinates of the whole picture. */
export function withLegend(
  width: number,
  size: number,
  entries: readonly (readonly [text: string, colour: string])[],
  options: Plot.PlotOptions,
): Element {
  const { height, marks } = legend(width, size, entries)
  const strip = Plot.plot({ width, height, margin: 0, axis: null, style: styleOf(size), marks })
  const drawn = Plot.plot(options)
  const whole = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const tall = height + (options.height ?? 0)
  whole.setAttribute('viewBox', `0 0 ${width} ${tall}`)
  whole.setAttribute('width', String(width))
  whole.setAttribute('height', String(tall))
  drawn.setAttribute('y', String(height))
  whole.append(strip, drawn)
  return whole
}
