// For tests only. Firefox lets a content script open closed shadow roots; the tests themselves can not.
// On the event "companion-look" it writes what it sees into an attribute of the document element, as JSON.
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

function seenIn(root, seen) {
  for (const element of root.querySelectorAll('*')) {
    const role = element.getAttribute('role') ?? ROLES[element.tagName];
    const inner = element.openOrClosedShadowRoot;
    if (inner) seenIn(inner, seen);
    if (!role || root === document) continue;
    const { x, y, width, height } = element.getBoundingClientRect();
    const text = element.innerText ?? '';
    seen.push({ role, name: element.getAttribute('aria-label') ?? text, text, box: { x, y, width, height } });
  }
  return seen;
}

document.addEventListener('companion-look', () => {
  document.documentElement.setAttribute('data-companion', JSON.stringify(seenIn(document, [])));
});
