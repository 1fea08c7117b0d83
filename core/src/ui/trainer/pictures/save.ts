import { download, fileName } from '../download.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** The picture as a file of its own, with the fonts and colours that it shows. */
function standalone(picture: SVGSVGElement): string {
  const copy = picture.cloneNode(true) as SVGSVGElement
  const { width, height } = picture.viewBox.baseVal
  copy.setAttribute('xmlns', SVG)
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  const { fontFamily, color } = getComputedStyle(picture)
  copy.setAttribute('style', `font-family: ${fontFamily.replaceAll('"', "'")}; color: ${color}; background: #fff`)
  return new XMLSerializer().serializeToString(copy)
}

export function saveSvg(picture: SVGSVGElement, title: string): void {
  download(`${fileName(title)}.svg`, new Blob([standalone(picture)], { type: 'image/svg+xml' }))
}

/** Twice as fine as on the screen, on white. */
export async function savePng(picture: SVGSVGElement, title: string): Promise<void> {
  const { width, height } = picture.viewBox.baseVal
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(picture))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * 2
  canvas.height = height * 2
  const context = canvas.getContext('2d')
  if (!context) return
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const bytes = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  if (bytes) download(`${fileName(title)}.png`, bytes)
}

/** On paper it stands alone, as the style sheet of the page says. */
export function printPicture(figure: HTMLElement): void {
  const page = document.documentElement.classList
  page.add('nd-printing')
  figure.classList.add('nd-printed')
  window.print()
  figure.classList.remove('nd-printed')
  page.remove('nd-printing')
}
