import { CROSS, EMPTY, MET, WARNING } from '@/components/ui/icons';
import { contains, native } from '@/utils/dom/native';
import type { AnswerBlock, CardButton, FilledRow, ScalePadCardProps } from './card-props';
import { icon, logo, node } from './create-element';

const TONE = { good: MET, bad: WARNING, open: EMPTY };

interface CardPresses {
  /** Stop, or Continue. */
  onRun(event: Event, button: Element): void;
  onReport(event: Event, button: Element): void;
  /** Done, or End setup. */
  onEnd(event: Event, button: Element): void;
  onClose(event: Event, button: Element): void;
  onDetails(event: Event, button: Element): void;
  onConnected(event: Event, button: Element): void;
  onNotConnected(event: Event, button: Element): void;
}

/** The function that updates the card, and the handlers of its buttons. */
interface DrawnCard {
  card: HTMLElement;
  show(props: ScalePadCardProps): void;
  press(target: Element, event: Event): void;
}

/**
 * Renders the small card on ScalePad's page: how to open the form, what was filled, and the result of Connect. Plain
 * DOM: Preact would be half of the script's size. Returns the function that updates it; focusable elements and the live
 * region stay the same nodes.
 */
export function drawCard(into: Element, presses: CardPresses): DrawnCard {
  const brand = node('span', { class: 'brand' });
  // One button, so that the focus stays where it is when Stop becomes Continue.
  const run = button('plain');
  const report = button('plain');
  const end = button('plain');
  const close = button('bare', icon(CROSS));
  const head = node('h2');
  const said = node('div', { class: 'said' });
  const details = button('quiet');
  const yes = button('plain');
  const no = button('quiet');
  const handlers = new Map([
    [run, presses.onRun],
    [report, presses.onReport],
    [end, presses.onEnd],
    [close, presses.onClose],
    [details, presses.onDetails],
    [yes, presses.onConnected],
    [no, presses.onNotConnected],
  ]);
  const ask = node('div', { class: 'row' });
  const fields = node('ul', { class: 'fields' });
  const status = node('output', { class: 'status visually-hidden', 'aria-live': 'polite' });
  const bar = node('header', { class: 'bar' }, logo(), brand);
  const actions = node('div', { class: 'row' });
  const body = node('div', { class: 'body' }, head, said, ask, fields, status, actions);
  const card = node('aside', { class: 'card' }, bar, body);
  into.append(card);
  const press = (target: Element, event: Event) => {
    for (const [element, handle] of handlers) if (contains(element, target)) handle(event, element);
  };
  const show = (props: ScalePadCardProps) => {
    card.lang = props.lang;
    card.setAttribute('aria-label', props.name);
    brand.textContent = props.step;
    card.classList.toggle('collapsed', props.isCollapsed);
    showButton(run, props.run);
    showButton(end, props.end);
    close.setAttribute('aria-label', props.close ?? '');
    close.title = props.close ?? '';
    togglePart(close, props.close !== null, bar);
    togglePart(run, props.run !== null, bar, close);
    setText(details, props.details ?? '');
    togglePart(details, props.details !== null, body, actions);
    togglePart(end, props.end !== null, actions);
    setText(report, props.report ?? '');
    togglePart(report, props.report !== null, actions, end);
    const { answer } = props;
    head.dataset.tone = answer?.tone ?? '';
    head.replaceChildren(...(answer ? [icon(TONE[answer.tone])] : []), props.title);
    said.replaceChildren(...props.lines.map(paragraph), ...(answer ? blockOf(answer) : []));
    yes.textContent = props.ask?.yes ?? '';
    no.textContent = props.ask?.no ?? '';
    if (props.ask === null) ask.replaceChildren();
    else if (native(ask, 'childElementCount') === 0) ask.append(yes, no);
    fields.hidden = props.fields.length === 0;
    fields.setAttribute('aria-label', props.fieldsName);
    fields.replaceChildren(...props.fields.map(fieldRow));
    setText(status, props.status);
  };
  return { card, show, press };
}

/** Inserts a missing part before `next` or at the end, or removes a part. A part that stays keeps the focus. */
function togglePart(part: HTMLElement, isWanted: boolean, into: HTMLElement, next: HTMLElement | null = null): void {
  if (!isWanted) part.remove();
  else if (!contains(into, part)) into.insertBefore(part, contains(into, next) ? next : null);
}

function showButton(element: HTMLElement, wanted: CardButton | null): void {
  element.classList.toggle('primary', wanted?.isNext === true);
  setText(element, wanted?.text ?? '');
}

/** Sets a text that differs: each write triggers a live region and the page's observers. */
function setText(element: HTMLElement, text: string): void {
  if (native(element, 'textContent') !== text) element.textContent = text;
}

function button(kind: string, ...content: Node[]): HTMLElement {
  return node('button', { type: 'button', class: `button ${kind}` }, ...content);
}

function paragraph(text: string): HTMLElement {
  return node('p', {}, text);
}

function blockOf({ quote, lines }: AnswerBlock): HTMLElement[] {
  return [...(quote === null ? [] : [node('p', { class: 'quote' }, quote)]), ...lines.map(paragraph)];
}

function fieldRow({ name, word, done }: FilledRow): HTMLElement {
  const outcome = node('span', { class: 'word' }, word);
  return node('li', { 'data-done': String(done) }, icon(done ? MET : EMPTY), node('span', {}, name), ' ', outcome);
}
