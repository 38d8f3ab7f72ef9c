/** Draws a simple substitute for a page of Halo behind the guide. */
export function haloBackdrop(theme: 'light' | 'dark') {
  const dark = theme === 'dark';
  // Styles that must not affect the guide: a large root font size, another font, and letter spacing.
  const style = document.createElement('style');
  style.textContent = `
    :root { font-size: 22px; }
    body { margin: 0; font: 14px "DejaVu Serif", serif; letter-spacing: .5px; background: ${dark ? '#22262e' : '#eef1f5'}; color: ${dark ? '#dde2ea' : '#2a3442'}; }
    #halo { display: block; padding: 0 0 48px; }
    #halo .top { height: 48px; background: ${dark ? '#161a20' : '#26344b'}; }
    #halo .form { margin: 24px; padding: 16px 24px 24px; background: ${dark ? '#2b303a' : '#fff'}; }
    #halo p { margin: 16px 0 4px; font-weight: 600; }
    #halo i { display: block; width: 320px; max-width: 100%; height: 36px; border: 1px solid ${dark ? '#4a515e' : '#c6ccd6'}; border-radius: 4px; box-sizing: border-box; }
  `;
  document.head.append(style);
  const halo = document.querySelector('#halo') as HTMLElement;
  halo.hidden = false;
  const top = document.createElement('div');
  top.className = 'top';
  const form = document.createElement('div');
  form.className = 'form';
  for (const label of [
    'Tickets Access Level',
    'Clients Access Level',
    'Users Access Level',
    'CRM Access Level',
    'Assets Access Level',
  ]) {
    const text = document.createElement('p');
    text.textContent = label;
    form.append(text, document.createElement('i'));
  }
  halo.append(top, form);
}
