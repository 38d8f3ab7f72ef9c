// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { GuidePanel } from '@/components/guide/GuidePanel';
import type { FindingStatus } from '@/components/guide/panel-props';
import { MIXED } from '../../../gallery/findings';
import { credentialRows, GUIDE, GUIDE_MET } from '../../../gallery/guide-props';
import { show, textOf } from '../render';

const WORDS: Record<FindingStatus, string> = {
  met: 'Met',
  exceeds: 'Exceeds',
  differs: 'Differs',
  missing: 'Missing',
  ambiguous: 'Ambiguous',
  locked: 'Locked',
};

describe('the guide', () => {
  it('is a complementary landmark with the step as its heading', () => {
    show(<GuidePanel {...GUIDE} stepNumber={3} />);
    const guide = screen.getByRole('complementary', { name: 'Setup assistant' });
    expect(within(guide).getByRole('heading', { name: 'Step 3 of 4: Application' })).toBeTruthy();
    const steps = within(within(guide).getByRole('list', { name: 'Steps' })).getAllByRole('listitem');
    expect(steps.map(textOf)).toEqual(['Role In progress', 'Agent To do', 'Application To do', 'ScalePad To do']);
    expect(steps.map((step) => step.getAttribute('aria-current'))).toEqual([null, null, 'step', null]);
  });

  it('has one listitem per finding, with name, wanted value and status word, met ones too', () => {
    show(<GuidePanel {...GUIDE} />);
    const items = within(screen.getByRole('list', { name: 'Settings on this page' })).getAllByRole('listitem');
    expect(items).toHaveLength(MIXED.length);
    for (const [at, finding] of MIXED.entries()) {
      const text = textOf(items[at] as Element);
      expect(text).toContain(finding.name);
      expect(text).toContain(finding.wanted);
      for (const [status, word] of Object.entries(WORDS)) {
        expect(new RegExp(`\\b${word}\\b`).test(text), `${finding.name}: ${word}`).toBe(status === finding.status);
      }
    }
  });

  it('says each group once, before its first finding', () => {
    show(<GuidePanel {...GUIDE} />);
    const list = screen.getByRole('list', { name: 'Settings on this page' });
    for (const group of new Set(MIXED.map((row) => row.group))) {
      expect(within(list).getAllByText(group)).toHaveLength(1);
      const first = MIXED.find((row) => row.group === group)?.name ?? '';
      expect(textOf(list)).toContain(`${group} ${first}`);
    }
  });

  it('shows the present value of what differs and how to do by hand what it cannot set', () => {
    show(<GuidePanel {...GUIDE} />);
    const items = within(screen.getByRole('list', { name: 'Settings on this page' })).getAllByRole('listitem');
    for (const [at, finding] of MIXED.entries()) {
      const text = textOf(items[at] as Element);
      const byHand = ['missing', 'ambiguous', 'locked'].includes(finding.status);
      expect(text.includes(finding.byHand), finding.name).toBe(byHand);
      if (finding.status === 'differs') expect(text).toContain(`now ${finding.present}`);
      if (finding.note) expect(text).toContain(finding.note);
    }
  });

  it('hands on what is pressed', () => {
    const onApply = vi.fn();
    const onUndo = vi.fn();
    const onShow = vi.fn();
    const onGo = vi.fn((event: Event) => event.preventDefault());
    const onCollapse = vi.fn();
    show(<GuidePanel {...GUIDE} canUndo {...{ onApply, onUndo, onShow, onGo, onCollapse }} />);
    fireEvent.click(screen.getByRole('button', { name: 'Apply settings' }));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    fireEvent.click(screen.getByRole('button', { name: 'Show Assets Access Level' }));
    fireEvent.click(screen.getByRole('link', { name: 'Take me there: Role · Departments & Teams' }));
    fireEvent.click(screen.getByRole('button', { name: 'Collapse' }));
    expect(onApply).toHaveBeenCalledExactlyOnceWith(expect.any(Event));
    expect(onUndo).toHaveBeenCalledExactlyOnceWith(expect.any(Event));
    expect(onShow).toHaveBeenCalledExactlyOnceWith('assets-access-level', expect.any(Event));
    expect(onGo).toHaveBeenCalledExactlyOnceWith(expect.any(Event));
    expect(onCollapse).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('offers Show for every finding that has a control', () => {
    show(<GuidePanel {...GUIDE} />);
    const shown = screen.getAllByRole('button', { name: /^Show / }).map((button) => button.getAttribute('aria-label'));
    expect(shown).toEqual(MIXED.filter((row) => row.status !== 'missing').map((row) => `Show ${row.name}`));
  });

  it('takes a press on Apply while the page is only being looked at', () => {
    const onApply = vi.fn();
    show(<GuidePanel {...GUIDE} onApply={onApply} busy />);
    fireEvent.click(screen.getByRole('button', { name: 'Apply settings' }));
    expect(onApply).toHaveBeenCalledTimes(1);
  });

  it('drops presses on Apply while it is off, and keeps the focus on it', () => {
    const onApply = vi.fn();
    const { again } = show(<GuidePanel {...GUIDE} onApply={onApply} />);
    const button = screen.getByRole('button', { name: 'Apply settings' });
    button.focus();
    for (const busy of [true, false]) {
      again(<GuidePanel {...GUIDE} onApply={onApply} busy={busy} apply={{ enabled: false, urgent: false }} />);
      expect(screen.getByRole('button', { name: 'Apply settings' })).toBe(button);
      expect(button.getAttribute('aria-disabled')).toBe('true');
      fireEvent.click(button);
      expect(document.activeElement).toBe(button);
    }
    expect(onApply).not.toHaveBeenCalled();
  });

  it('leaves out Apply, Undo, the link and the list where there is nothing for them', () => {
    show(<GuidePanel {...GUIDE} findings={[]} apply={null} next={null} />);
    expect(screen.queryByRole('button', { name: 'Apply settings' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.queryByRole('list', { name: 'Settings on this page' })).toBeNull();
  });

  it('has one live region from the first to the last, collapsed or not', () => {
    const { again } = show(<GuidePanel {...GUIDE} status="" />);
    const status = screen.getByRole('status');
    expect(status.textContent).toBe('');
    again(<GuidePanel {...GUIDE} status="5 of 12 settings met" collapsed />);
    expect(screen.getByRole('status')).toBe(status);
    again(<GuidePanel {...GUIDE} {...GUIDE_MET} />);
    expect(screen.getByRole('status')).toBe(status);
    expect(status.textContent).toMatch(/12 of 12 settings met$/);
  });

  it('lists the five credentials by name and state', () => {
    show(<GuidePanel {...GUIDE} credentials={credentialRows(3)} />);
    const items = within(screen.getByRole('list', { name: 'Credentials' })).getAllByRole('listitem');
    expect(items.map(textOf)).toEqual([
      'Resource Server Captured',
      'Authorisation Server Captured',
      'Client ID Captured',
      'Client Secret Not captured',
      'Tenant Not captured',
    ]);
  });

  it('shows what waits elsewhere and what is beyond the recipe', () => {
    show(<GuidePanel {...GUIDE_MET} elsewhere={GUIDE.elsewhere} />);
    expect(textOf(screen.getByRole('list', { name: 'On other tabs' }))).toContain('Departments & Teams');
    expect(textOf(screen.getByRole('list', { name: 'Beyond the recipe' }))).toContain('Is a HaloPSA Administrator');
  });

  it('keeps an open fold and the very elements when findings change', () => {
    const { again, container } = show(<GuidePanel {...GUIDE} />);
    const items = screen.getAllByRole('listitem');
    const fold = container.querySelectorAll('details')[1] as HTMLDetailsElement;
    fold.open = true;
    again(<GuidePanel {...GUIDE} findings={MIXED.map((row) => ({ ...row, status: 'met' as const }))} />);
    expect(screen.getAllByRole('listitem')).toEqual(items);
    expect(fold.open).toBe(true);
    expect(fold.isConnected).toBe(true);
  });

  it('collapsed, keeps the landmark, the heading and Expand on the same button', () => {
    const onCollapse = vi.fn();
    const { again } = show(<GuidePanel {...GUIDE} />);
    const button = screen.getByRole('button', { name: 'Collapse' });
    again(<GuidePanel {...GUIDE} collapsed onCollapse={onCollapse} />);
    expect(screen.getByRole('button', { name: 'Expand' })).toBe(button);
    expect(screen.getByRole('complementary', { name: 'Setup assistant' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Step 1 of 4: Role' })).toBeTruthy();
    expect(screen.queryByRole('list', { name: 'Credentials' })).toBeNull();
    fireEvent.click(button);
    expect(onCollapse).toHaveBeenCalledExactlyOnceWith(false);
  });

  it('goes by keyboard from the top to the bottom of the card, findings first, the buttons last', () => {
    const { container } = show(<GuidePanel {...GUIDE} canUndo />);
    const stops = [...container.querySelectorAll('button, summary, a[href], [tabindex="0"]')];
    const names = stops.map((stop) => stop.getAttribute('aria-label') ?? textOf(stop));
    expect(names.slice(0, 3)).toEqual(['Move', 'Menu', 'Collapse']);
    expect(names.slice(-3)).toEqual(['Take me there: Role · Departments & Teams', 'Apply settings', 'Undo']);
    const second = names.findIndex((name) => name.startsWith('Clients Access Level'));
    expect(names[second + 1]).toBe('Show Clients Access Level');
    expect(container.querySelector('[tabindex]:not([tabindex="0"])')).toBeNull();
  });

  it('folds met ones away for the eye alone, and gives a group its title at the first that can be seen', () => {
    const folded = MIXED.map((row) => ({ ...row, folded: row.status === 'met' || row.status === 'exceeds' }));
    const onMet = vi.fn();
    const { again, container } = show(
      <GuidePanel {...GUIDE} findings={folded} met={{ count: 5, open: false }} onMet={onMet} />,
    );
    const list = screen.getByRole('list', { name: 'Settings on this page' });
    const items = within(list).getAllByRole('listitem');
    expect(items).toHaveLength(MIXED.length);
    for (const group of new Set(folded.filter((row) => !row.folded).map((row) => row.group)))
      expect(within(list).getAllByText(group)).toHaveLength(1);
    for (const caption of container.querySelectorAll('.findings .caption'))
      expect(caption.closest('.folded')).toBeNull();

    const more = screen.getByRole('button', { name: 'Show 5 met' });
    expect(more.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(more);
    expect(onMet).toHaveBeenCalledExactlyOnceWith(true);
    again(<GuidePanel {...GUIDE} met={{ count: 5, open: true }} onMet={onMet} />);
    expect(screen.getByRole('button', { name: 'Hide met' }).getAttribute('aria-expanded')).toBe('true');
    expect(within(list).getAllByRole('listitem')).toEqual(items);
  });

  it('shows what is offered, and what may be done with a record that was there before', () => {
    const onRecord = vi.fn();
    const record = { text: 'Use this role?', label: 'Use Service Desk', take: true };
    show(<GuidePanel {...GUIDE} offer="Check the connection." record={record} onRecord={onRecord} />);
    expect(screen.getByText('Check the connection.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Use Service Desk' }));
    expect(onRecord).toHaveBeenCalledExactlyOnceWith(true, expect.any(Event));
  });

  it('stands where it was moved, and as far from the upper edge as it must', () => {
    show(<GuidePanel {...GUIDE} place={{ right: 40, bottom: 60 }} top={144} aside />);
    const { style, className } = screen.getByRole('complementary');
    expect(['--right', '--bottom', '--top'].map((name) => style.getPropertyValue(name))).toEqual([
      '40px',
      '60px',
      '144px',
    ]);
    expect(className).toBe('guide aside');
  });
});
