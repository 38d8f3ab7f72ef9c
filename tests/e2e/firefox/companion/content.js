// For tests only. In Firefox, a content script can read closed shadow roots; the tests themselves cannot.
// On the event "companion-read", it writes the elements that it finds into an attribute of the document element, as JSON.
const ROLES = {
  ASIDE: 'complementary',
  H2: 'heading',
  H3: 'heading',
  UL: 'list',
  LI: 'listitem',
  BUTTON: 'button',
  A: 'link',
  OUTPUT: 'status',
};

function collectFrom(root, found) {
  for (const element of root.querySelectorAll('*')) {
    const role = element.getAttribute('role') ?? ROLES[element.tagName];
    const inner = element.openOrClosedShadowRoot;
    if (inner) collectFrom(inner, found);
    if (!role || root === document) continue;
    const { x, y, width, height } = element.getBoundingClientRect();
    const text = element.innerText ?? '';
    found.push({ role, name: element.getAttribute('aria-label') ?? text, text, box: { x, y, width, height } });
  }
  return found;
}

document.addEventListener('companion-read', () => {
  document.documentElement.setAttribute('data-companion', JSON.stringify(collectFrom(document, [])));
});
