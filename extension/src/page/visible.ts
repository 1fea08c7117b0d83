/** Whether a person can see the element (scrolled away counts as seen). */
export function isShown(element: Element): boolean {
  if (!Element.prototype.getClientRects.call(element).length) return false
  return getComputedStyle(element).visibility !== 'hidden'
}
