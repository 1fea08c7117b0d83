export interface Rect {
  left: number
  top: number
  right: number
  bottom: number
}

const GAP = 3
/** Of a sign. */
const SIDE = 18

const at = (left: number, top: number): Rect => ({ left, top, right: left + SIDE, bottom: top + SIDE })

const middleOf = ({ top, bottom }: Rect) => Math.round((top + bottom - SIDE) / 2)

/** In a cell of a list: behind its text, or at its ends; never beyond them, where it would be taken for another's. */
export function placesInCell(cell: Rect, text: Rect): Rect[] {
  const lefts = [text.right + GAP, cell.right - SIDE - GAP, cell.left + GAP]
  return lefts.map((left) => at(left, middleOf(cell))).filter(({ right }) => right <= cell.right)
}

/** On the line of a field or a text that is shown: nobody takes the sign for another's. */
export function placesBeside(field: Rect): Rect[] {
  return [field.right + GAP, field.left - SIDE - GAP].map((left) => at(left, middleOf(field)))
}

/** Where its line has no place: at the corners of a control. */
export function placesAround(field: Rect): Rect[] {
  const lefts = [field.right - SIDE, field.left]
  return [
    ...placesBeside(field),
    ...lefts.flatMap((left) => [at(left, field.top - SIDE - 1), at(left, field.bottom + 1)]),
  ]
}

/** Where nothing is free: over the upper right corner of the field itself, drawn small (`.tight`). */
export const placeOver = ({ right, top }: Rect): Rect => at(right - SIDE + 4, top - 4)

export function overlaps(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** The points of a place at which is looked whether something stands there. */
export function probes({ left, top, right, bottom }: Rect): [x: number, y: number][] {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  return [
    [x, y],
    [left + 1, top + 1],
    [right - 1, top + 1],
    [left + 1, bottom - 1],
    [right - 1, bottom - 1],
  ]
}

/** The first place that lies in the window, over no other sign, and where the page has nothing. */
export function freePlace(
  places: readonly Rect[],
  width: number,
  height: number,
  others: readonly Rect[],
  isFree: (place: Rect) => boolean,
): Rect | undefined {
  return places.find(
    (place) =>
      place.left >= 0 &&
      place.top >= 0 &&
      place.right <= width &&
      place.bottom <= height &&
      !others.some((other) => overlaps(place, other)) &&
      isFree(place),
  )
}
