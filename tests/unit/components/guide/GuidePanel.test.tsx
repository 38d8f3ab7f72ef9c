// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { GuidePanel } from '@/components/guide/GuidePanel';
import type { ReasonWord, SettingWord } from '@/components/guide/panel-props';
import { show, textOf } from '../render';
import { MIXED } from './findings';
import { credentialRows, GUIDE, GUIDE_DONE } from './guide-props';

const WORDS: Record<SettingWord, string> = {
  done: 'Done',
  toChange: 'To change',
  needsYou: 'Needs you',
  later: 'Later',
};
const REASONS: Record<ReasonWord, string> = {
  higher: 'Higher',
  notFound: 'Not found',
  foundTwice: 'Found twice',
  readOnly: 'Read-only',
  notOffered: 'Not offered',
};

describe('the guide', () => {
  it('is a complementary landmark in the language of its texts, with the step as its heading', () => {
    show(<GuidePanel {...GUIDE} stepNumber={3} lang="de" />);
    const guide = screen.getByRole('complementary', { name: 'Setup assistant' });
    expect(guide.getAttribute('lang')).toBe('de');
    expect(within(guide).getByRole('heading', { name: 'Step 3 of 4: Application' })).toBeTruthy();
    const steps = within(within(guide).getByRole('list', { name: 'Steps' })).getAllByRole('listitem');
    expect(steps.map(textOf)).toEqual(['Role In progress', 'Agent To do', 'Application To do', 'ScalePad To do']);
    expect(steps.map((step) => step.getAttribute('aria-current'))).toEqual([null, null, 'step', null]);
  });

  it('has one listitem per finding, with name, wanted value, one state and its reason after it', () => {
    show(<GuidePanel {...GUIDE} />);
    const items = within(screen.getByRole('list', { name: 'Settings on this page' })).getAllByRole('listitem');
    expect(items).toHaveLength(MIXED.length);
    for (const [at, finding] of MIXED.entries()) {
      const text = textOf(items[at] as Element);
      expect(text).toContain(finding.name);
      expect(text).toContain(finding.wanted);
      for (const [state, word] of Object.entries(WORDS))
        expect(new RegExp(`\\b${word}\\b`).test(text), `${finding.name}: ${word}`).toBe(state === finding.state);
      for (const [reason, word] of Object.entries(REASONS))
        expect(text.includes(`${WORDS[finding.state]} ${word}`), `${finding.name}: ${word}`).toBe(
          reason === finding.reason,
        );
    }
  });

  it('has a different icon for each state of steps and settings', () => {
    const steps = GUIDE.steps.map((step, at) => ({
      ...step,
      state: (['done', 'in-progress', 'to-do'] as const)[at] ?? 'to-do',
    }));
    const { container } = show(<GuidePanel {...GUIDE} steps={steps} />);
    const icons = (selector: string) =>
      new Set([...container.querySelectorAll(`${selector} path`)].map((path) => path.getAttribute('d')));
    expect(icons('.track li').size).toBe(3);
    expect(icons('.finding summary > .icon').size).toBe(4);
  });

  it('shows the present value of what is to change, and how to do by hand what needs the admin', () => {
    show(<GuidePanel {...GUIDE} />);
    const items = within(screen.getByRole('list', { name: 'Settings on this page' })).getAllByRole('listitem');
    for (const [at, finding] of MIXED.entries()) {
      const text = textOf(items[at] as Element);
      if (finding.manualSteps) expect(text).toContain(`By hand ${finding.manualSteps}`);
      else expect(text, finding.name).not.toContain('By hand');
      if (finding.state === 'toChange') expect(text).toContain(`is now ${finding.present}`);
      if (finding.note) expect(text).toContain(finding.note);
    }
  });

  it('calls the handler of each control that is pressed', () => {
    const onApply = vi.fn();
    const onUndo = vi.fn();
    const onShow = vi.fn();
    const onTab = vi.fn();
    const onGo = vi.fn((event: Event) => event.preventDefault());
    const onCollapse = vi.fn();
    const next = { goal: 'step 2: Agent', href: '#agent' };
    show(<GuidePanel {...GUIDE} canUndo next={next} {...{ onApply, onUndo, onShow, onTab, onGo, onCollapse }} />);
    fireEvent.click(screen.getByRole('button', { name: 'Apply settings' }));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    fireEvent.click(screen.getByRole('button', { name: 'Show Assets Access Level' }));
    fireEvent.click(screen.getByRole('button', { name: 'Departments & Teams' }));
    fireEvent.click(screen.getByRole('link', { name: 'Go to step 2: Agent' }));
    fireEvent.click(screen.getByRole('button', { name: 'Collapse' }));
    expect(onApply).toHaveBeenCalledExactlyOnceWith(expect.any(Event));
    expect(onUndo).toHaveBeenCalledExactlyOnceWith(expect.any(Event));
    expect(onShow).toHaveBeenCalledExactlyOnceWith('assets-access-level', expect.any(Event));
    expect(onTab).toHaveBeenCalledExactlyOnceWith('departments', expect.any(Event));
    expect(onGo).toHaveBeenCalledExactlyOnceWith(expect.any(Event));
    expect(onCollapse).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('offers Show for every finding that has a control', () => {
    show(<GuidePanel {...GUIDE} />);
    const shown = screen.getAllByRole('button', { name: /^Show / }).map((button) => button.getAttribute('aria-label'));
    expect(shown).toEqual(MIXED.filter((row) => row.hasControl).map((row) => `Show ${row.name}`));
  });

  it('leaves out Apply, Undo, the link and the list where there is nothing for them', () => {
    show(<GuidePanel {...GUIDE} findings={[]} canApply={false} />);
    expect(screen.queryByRole('button', { name: 'Apply settings' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.queryByRole('list', { name: 'Settings on this page' })).toBeNull();
  });

  it('shows only its name on a record that is not its own', () => {
    show(
      <GuidePanel {...GUIDE} isOwn={false} findings={[]} canApply={false} count="" hint="" elsewhere={[]} collapsed />,
    );
    expect(textOf(screen.getByRole('complementary', { name: 'Setup assistant' }))).toBe('Setup assistant');
    expect(screen.getByRole('heading', { name: 'Setup assistant' })).toBeTruthy();
  });

  it('keeps one live region throughout, and its count is not announced', () => {
    const { rerender } = show(<GuidePanel {...GUIDE} hint="" count="" />);
    const status = screen.getByRole('status');
    expect(status.textContent).toBe('');
    rerender(<GuidePanel {...GUIDE} collapsed />);
    expect(screen.getByRole('status')).toBe(status);
    rerender(<GuidePanel {...GUIDE} {...GUIDE_DONE} />);
    expect(screen.getByRole('status')).toBe(status);
    expect(status.textContent).toBe(
      'Everything is filled in. Click Save in Halo. 12 settings applied. 12 of 12 settings done',
    );
    expect(status.getAttribute('aria-atomic')).toBe('false');
    expect(within(status).getByText('12 of 12 settings done').getAttribute('aria-live')).toBe('off');
  });

  it('keeps the progress out of the live region', () => {
    show(<GuidePanel {...GUIDE} hint="" busy canStop progress="Setting 7 of 17: Assets Access Level" />);
    expect(screen.getByRole('status').textContent).not.toContain('Setting 7');
    expect(screen.getByText('Setting 7 of 17: Assets Access Level')).toBeTruthy();
  });

  it('lists the five credentials by name and state, where the step needs them', () => {
    const { rerender } = show(<GuidePanel {...GUIDE} />);
    expect(screen.queryByRole('list', { name: 'Credentials' })).toBeNull();
    rerender(<GuidePanel {...GUIDE} credentials={credentialRows(3)} />);
    const items = within(screen.getByRole('list', { name: 'Credentials' })).getAllByRole('listitem');
    expect(items.map(textOf)).toEqual([
      'Resource Server Captured',
      'Authorisation Server Captured',
      'Client ID Captured',
      'Client Secret Not captured',
      'Tenant Not captured',
    ]);
  });

  it('shows what is open on other tabs and what ScalePad does not need', () => {
    show(<GuidePanel {...GUIDE_DONE} elsewhere={GUIDE.elsewhere} />);
    expect(textOf(screen.getByRole('list', { name: 'On other tabs' }))).toContain('Departments & Teams');
    expect(textOf(screen.getByRole('list', { name: 'Not needed by ScalePad' }))).toContain(
      'Is a HaloPSA Administrator',
    );
  });

  it('lists what Apply wrote when the admin reviews it', () => {
    const onReview = vi.fn();
    const { review } = GUIDE_DONE;
    const { rerender } = show(<GuidePanel {...GUIDE_DONE} onReview={onReview} />);
    fireEvent.click(screen.getByRole('button', { name: 'Review changes' }));
    expect(onReview).toHaveBeenCalledExactlyOnceWith(true);
    rerender(<GuidePanel {...GUIDE_DONE} review={review && { ...review, open: true }} />);
    const items = within(screen.getByRole('list', { name: 'Changes' })).getAllByRole('listitem');
    expect(items.map(textOf)).toContain('Assets Access Level: Not set Read and Modify');
  });

  it('keeps an open fold and the same elements when findings change', () => {
    const { rerender, container } = show(<GuidePanel {...GUIDE} />);
    const items = screen.getAllByRole('listitem');
    const fold = container.querySelectorAll('details')[1] as HTMLDetailsElement;
    fold.open = true;
    rerender(<GuidePanel {...GUIDE} findings={MIXED.map((row) => ({ ...row, state: 'done' as const }))} />);
    expect(screen.getAllByRole('listitem')).toEqual(items);
    expect(fold.open).toBe(true);
    expect(fold.isConnected).toBe(true);
  });

  it('collapsed, keeps the landmark, the heading and Expand on the same button', () => {
    const onCollapse = vi.fn();
    const { rerender } = show(<GuidePanel {...GUIDE} />);
    const button = screen.getByRole('button', { name: 'Collapse' });
    rerender(<GuidePanel {...GUIDE} collapsed onCollapse={onCollapse} />);
    expect(screen.getByRole('button', { name: 'Expand' })).toBe(button);
    expect(screen.getByRole('complementary', { name: 'Setup assistant' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Step 1 of 4: Role' })).toBeTruthy();
    fireEvent.click(button);
    expect(onCollapse).toHaveBeenCalledExactlyOnceWith(false);
  });

  const stopsOf = (container: Element) =>
    [...container.querySelectorAll('button, summary, a[href], [tabindex="0"]')]
      .filter((stop) => stop.getAttribute('tabindex') !== '-1')
      .map((stop) => stop.getAttribute('aria-label') ?? textOf(stop));

  it('has the next action as the first stop of the Tab key', () => {
    const { container } = show(<GuidePanel {...GUIDE} canUndo />);
    expect(stopsOf(container).slice(0, 5)).toEqual(['Apply settings', 'Undo', 'Move', 'Menu', 'Collapse']);
  });

  it('has Stop as the first stop while something is written', () => {
    const onStop = vi.fn();
    const { container } = show(<GuidePanel {...GUIDE} canApply={false} busy canStop onStop={onStop} />);
    expect(stopsOf(container)[0]).toBe('Stop');
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(onStop).toHaveBeenCalledTimes(1);
  });

  it('folds what is done: hidden from view and from the Tab key, but not from screen readers', () => {
    const folded = MIXED.map((row) => ({ ...row, folded: row.state === 'done' }));
    const onFold = vi.fn();
    const { rerender, container } = show(
      <GuidePanel {...GUIDE} findings={folded} done={{ count: 4, open: false }} onFold={onFold} />,
    );
    const list = screen.getByRole('list', { name: 'Settings on this page' });
    const items = within(list).getAllByRole('listitem');
    expect(items).toHaveLength(MIXED.length);
    expect(stopsOf(container)).not.toContain('Show Users Access Level');

    const more = screen.getByRole('button', { name: 'Show 4 done' });
    expect(more.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(more);
    expect(onFold).toHaveBeenCalledExactlyOnceWith('done', true);
    rerender(<GuidePanel {...GUIDE} done={{ count: 4, open: true }} onFold={onFold} />);
    expect(screen.getByRole('button', { name: 'Hide done' }).getAttribute('aria-expanded')).toBe('true');
    expect(stopsOf(container)).toContain('Show Users Access Level');
    expect(within(list).getAllByRole('listitem')).toEqual(items);
  });

  it('folds settings to change beyond the first ones', () => {
    const onFold = vi.fn();
    show(<GuidePanel {...GUIDE} toChange={{ count: 12, open: false }} onFold={onFold} />);
    fireEvent.click(screen.getByRole('button', { name: '12 more to change' }));
    expect(onFold).toHaveBeenCalledExactlyOnceWith('toChange', true);
  });

  it('shows what is offered', () => {
    show(<GuidePanel {...GUIDE} offer="Test the connection." />);
    expect(screen.getByText('Test the connection.')).toBeTruthy();
  });

  it('is where it was moved, at the required distance from the upper edge', () => {
    show(<GuidePanel {...GUIDE} position={{ right: 40, bottom: 60 }} top={144} aside />);
    const { style, className } = screen.getByRole('complementary');
    expect(['--right', '--bottom', '--top'].map((name) => style.getPropertyValue(name))).toEqual([
      '40px',
      '60px',
      '144px',
    ]);
    expect(className).toBe('guide aside');
  });
});
