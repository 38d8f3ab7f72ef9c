/** True when a person can see the element: laid out, not hidden, not transparent. */
export function isVisible(element: Element): boolean {
  return (
    element.getClientRects().length > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  );
}
