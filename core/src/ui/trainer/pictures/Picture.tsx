import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { trainerTexts } from '../../../text/trainer.ts'
import { useLocale } from '../../locale.tsx'
import { type Heading, printPicture, savePng, saveSvg } from './save.ts'

export interface PictureTable {
  head: readonly string[]
  rows: readonly (readonly string[])[]
}

interface Props {
  title: string
  about: string
  /** of whom, when and where: it stands in the saved file, which is shown without the rest */
  of?: string
  /** what is otherwise than in the case, in the saved file as well */
  changed?: string
  /** draws for a width in pixels */
  draw: (width: number) => Element
  table: PictureTable
}

const DAY = /^\d{4}-\d\d-\d\d$/

/** A picture, what it shows in a sentence, the same as a table, and the picture as a file. */
export function Picture({ title, about, of = '', changed = '', draw, table }: Props) {
  const locale = useLocale()
  const figure = useRef<HTMLElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  useEffect(() => {
    if (width === 0 || !frame.current) return
    const drawn = draw(width)
    // its parts are named for machines; the whole has one name, and the table says the rest
    for (const part of drawn.querySelectorAll('[aria-label], [aria-description]'))
      for (const name of ['aria-label', 'aria-description']) part.removeAttribute(name)
    drawn.setAttribute('role', 'img')
    drawn.setAttribute('aria-label', trainerTexts(locale, 'named', { name: title, text: about }))
    frame.current.replaceChildren(drawn)
  }, [draw, width, title, about, locale])
  const save = (how: (picture: SVGSVGElement, heading: Heading) => unknown) => {
    const picture = frame.current?.querySelector('svg')
    if (picture) void how(picture, { title, of, changed })
  }
  return (
    <figure className="nd-picture" ref={figure}>
      <figcaption>
        <span className="nd-picture-title">{[title, of].filter(Boolean).join(' · ')}</span>
        {changed && <span className="nd-picture-changed">{changed}</span>}
        {about}
      </figcaption>
      <div ref={frame} className="nd-drawn" />
      <div className="nd-picture-files">
        <button type="button" onClick={() => save(savePng)}>
          {trainerTexts(locale, 'picture.png')}
        </button>
        <button type="button" onClick={() => save(saveSvg)}>
          {trainerTexts(locale, 'picture.svg')}
        </button>
        <button type="button" onClick={() => figure.current && printPicture(figure.current)}>
          {trainerTexts(locale, 'picture.print')}
        </button>
      </div>
      <details>
        <summary>{trainerTexts(locale, 'picture.table')}</summary>
        <table className="nd-table">
          <caption className="nd-visually-hidden">{title}</caption>
          <thead>
            <tr>
              {table.head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.join()}>
                {row.map((cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table have no other name
                  <td key={index} className={DAY.test(cell) ? 'nd-day' : undefined}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

/** Of an element on the screen, as it changes. */
function useWidth(frame: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    if (!frame.current) return
    // at once: what watches it tells of it a frame later
    setWidth(Math.floor(frame.current.getBoundingClientRect().width))
    const watch = new ResizeObserver(([{ contentRect }]) => setWidth(Math.floor(contentRect.width)))
    watch.observe(frame.current)
    return () => watch.disconnect()
  }, [frame])
  return width
}
