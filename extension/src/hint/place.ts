export interface Rect {
  left: number
  top: number
  right: number
  bottom: number
}

export interface Size {
  width: number
  height: number
}

const GAP = 3

const rectAt = (left: number, top: number, { width, height }: Size): Rect => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})

const middleOf = ({ top, bottom }: Rect, { height }: Size) => Math.round((top + bottom - height) / 2)

/** In a cell of a list: behind its text, or at its ends; never beyond them, where it would be taken for another's. */
export function placesInCell(cell: Rect, text: Rect, sign: Size): Rect[] {
  const middle = middleOf(cell, sign)
  const lefts = [text.right + GAP, cell.right - sign.width - GAP, cell.left + GAP]
  return lefts.map((left) => rectAt(left, middle, sign)).filter(({ right }) => right <= cell.right)
}

/**
 * Where a sign may stand, best first: at the edge of its field, so that nobody takes it for another's. `beside`: a
 * text; `around`: a control.
 */
export function placesFor(field: Rect, sign: Size, ways: 'beside' | 'around'): Rect[] {
  const middle = middleOf(field, sign)
  const at = (left: number, top: number) => rectAt(left, top, sign)
  const right = at(field.right + GAP, middle)
  if (ways === 'beside') return [right, at(field.left - sign.width - GAP, middle)]
  return [
    right,
    at(field.right - sign.width, field.top - sign.height - 1),
    at(field.right - sign.width, field.bottom + 1),
    at(field.left - sign.width - GAP, middle),
    at(field.left, field.top - sign.height - 1),
    at(field.left, field.bottom + 1),
  ]
}

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
  window: Size,
  others: readonly Rect[],
  isFree: (place: Rect) => boolean,
): Rect | undefined {
  return places.find(
    (place) =>
      place.left >= 0 &&
      place.top >= 0 &&
      place.right <= window.width &&
      place.bottom <= window.height &&
      !others.some((other) => overlaps(place, other)) &&
      isFree(place),
  )
}
