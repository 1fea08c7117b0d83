import { download, fileName } from '../download.ts'
import { folded } from './lines.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** What stands over a picture in its file: its title, of whom it is, what is otherwise than in the case. */
export interface Heading {
  title: string
  of: string
  changed: string
}

const titleOf = ({ title, of }: Heading) => [title, of].filter(Boolean).join(' · ')

/** The picture as a file of its own, headed, with the fonts and colours that it shows on paper. */
function standalone(picture: SVGSVGElement, heading: Heading): string {
  const { width, height } = picture.viewBox.baseVal
  const size = Math.max(14, Math.round(width / 45))
  const lines = [titleOf(heading), heading.changed]
    .filter(Boolean)
    .flatMap((line) => folded(line, width / size).split('\n'))
  const head = size * (0.6 + 1.4 * lines.length)
  const { fontFamily, color } = getComputedStyle(picture)
  const whole = document.createElementNS(SVG, 'svg')
  whole.setAttribute('xmlns', SVG)
  whole.setAttribute('viewBox', `0 0 ${width} ${height + head}`)
  whole.setAttribute('width', String(width))
  whole.setAttribute('height', String(height + head))
  whole.setAttribute('style', `font-family: ${fontFamily.replaceAll('"', "'")}; color: ${color}; background: #fff`)
  const written = lines.map((line, index) => {
    const text = document.createElementNS(SVG, 'text')
    text.setAttribute('y', String(size * (1.2 + 1.4 * index)))
    text.setAttribute('font-size', String(size))
    text.setAttribute('fill', 'currentColor')
    text.textContent = line
    return text
  })
  const copy = picture.cloneNode(true) as SVGSVGElement
  copy.setAttribute('y', String(head))
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  whole.append(...written, copy)
  return new XMLSerializer().serializeToString(whole)
}

export function saveSvg(picture: SVGSVGElement, heading: Heading): void {
  download(nameOf(heading, 'svg'), new Blob([standalone(picture, heading)], { type: 'image/svg+xml' }))
}

/** Twice as fine as on the screen, on white. */
export async function savePng(picture: SVGSVGElement, heading: Heading): Promise<void> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(picture, heading))}`
  await image.decode()
  const { width, height } = image
  const canvas = document.createElement('canvas')
  canvas.width = width * 2
  canvas.height = height * 2
  const context = canvas.getContext('2d')
  if (!context) return
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const bytes = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  if (bytes) download(nameOf(heading, 'png'), bytes)
}

const nameOf = ({ title, of }: Heading, ending: string) =>
  `${fileName([title, of].filter(Boolean).join(' '))}.${ending}`

/** On paper it stands alone, as the style sheet of the page says. */
export function printPicture(figure: HTMLElement): void {
  const page = document.documentElement.classList
  page.add('nd-printing')
  figure.classList.add('nd-printed')
  window.print()
  figure.classList.remove('nd-printed')
  page.remove('nd-printing')
}
