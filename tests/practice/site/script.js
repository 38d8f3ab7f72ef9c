// Switches quirks at once, and keeps "Saved so far" up to date. Without this script the page works with its buttons.
const form = document.getElementById('quirk-form');
const status = document.getElementById('quirk-status');
document.getElementById('quirk-save').hidden = true;

form.addEventListener('change', async (event) => {
  const { name, checked, labels } = event.target;
  const title = labels[0].textContent.trim();
  const response = await fetch('/__practice/quirks', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ [name]: checked }),
  }).catch(() => null);
  const done = response?.ok === true;
  if (!done) event.target.checked = !checked;
  status.textContent = done ? `${title}: ${checked ? 'on' : 'off'}.` : 'The practice server did not answer.';
});

async function refresh() {
  if (document.hidden) return;
  const response = await fetch('/').catch(() => null);
  if (!response?.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html').getElementById('saved');
  const shown = document.getElementById('saved');
  if (fresh && shown.outerHTML !== fresh.outerHTML) shown.replaceWith(fresh);
}
setInterval(refresh, 3000);
document.addEventListener('visibilitychange', refresh);
