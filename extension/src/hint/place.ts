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

const GAP = 4

function overlaps(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/**
 * Where a badge stands: right of the field, above its right end, below it, above its left end: the first place that is within
 * the window's width and covers no control and no label. Undefined where there is none: the hint is then only in the panel.
 */
export function placeBadge(
  field: Rect,
  badge: Size,
  occupied: readonly Rect[],
  width: number,
): { left: number; top: number } | undefined {
  const middle = (field.top + field.bottom - badge.height) / 2
  const above = field.top - badge.height - 1
  const below = field.bottom + 1
  const places = [
    { left: field.right + GAP, top: middle },
    { left: field.right - badge.width, top: above },
    { left: field.right - badge.width, top: below },
    { left: field.left, top: above },
    { left: field.left, top: below },
    { left: field.left - badge.width - GAP, top: middle },
  ]
  return places.find(({ left, top }) => {
    const rect = { left, top, right: left + badge.width, bottom: top + badge.height }
    return (
      left >= 0 && rect.right <= width && !overlaps(rect, field) && !occupied.some((other) => overlaps(rect, other))
    )
  })
}
