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

/**
 * Where a sign may stand, best first: at the edge of its field, so that nobody takes it for another's. `inside`: the field is a cell of a list,
 * whose ends are its only places; `beside`: a text; `around`: a control.
 */
export function placesFor(field: Rect, sign: Size, ways: 'inside' | 'beside' | 'around'): Rect[] {
  const middle = Math.round((field.top + field.bottom - sign.height) / 2)
  const at = (left: number, top: number): Rect => ({ left, top, right: left + sign.width, bottom: top + sign.height })
  if (ways === 'inside') return [at(field.right - sign.width - GAP, middle), at(field.left + GAP, middle)]
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
