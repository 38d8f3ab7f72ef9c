/** True when a person can see the element: laid out, not hidden, not transparent. */
export function isVisible(element: Element): boolean {
  return (
    element.getClientRects().length > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  );
}

/** False for what lies left of the page, where nobody can scroll to: forms keep copies there to catch those who fill. */
export function isInPage(element: Element): boolean {
  return element.getBoundingClientRect().right + scrollX >= 0;
}
