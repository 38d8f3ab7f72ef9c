import { CROSS, EMPTY, MET, WARNING } from '@/components/ui/icons';
import { contains, native } from '@/utils/dom/native';
import type { AnswerBlock, FilledRow, ScalePadCardProps } from './card-props';
import { icon, logo, node } from './create-element';

const TONE = { good: MET, bad: WARNING, open: EMPTY };

interface CardPresses {
  onClose(event: Event, button: Element): void;
  onConnected(event: Event, button: Element): void;
  onNotConnected(event: Event, button: Element): void;
}

/** The function that updates the card, and the handlers of its buttons. */
interface DrawnCard {
  show(props: ScalePadCardProps): void;
  press(target: Element, event: Event): void;
}

/**
 * Renders the small card on ScalePad's page: the form was recognised, what was filled, and the result of Connect. Plain
 * DOM: Preact would be half of the script's size. Returns the function that updates it; focusable elements and the live
 * region stay the same nodes.
 */
export function drawCard(into: Element, presses: CardPresses): DrawnCard {
  const brand = node('span', { class: 'brand' });
  const close = button('bare', icon(CROSS));
  const head = node('h2');
  const said = node('div', { class: 'said' });
  const yes = button('plain');
  const no = button('quiet');
  const works = new Map([
    [close, presses.onClose],
    [yes, presses.onConnected],
    [no, presses.onNotConnected],
  ]);
  const ask = node('div', { class: 'ask' });
  const fields = node('ul', { class: 'fields' });
  const status = node('output', { class: 'status', 'aria-live': 'polite' });
  const bar = node('header', { class: 'bar' }, logo(), brand, close);
  const card = node('aside', { class: 'card' }, bar, node('div', { class: 'body' }, head, said, ask, fields, status));
  into.append(card);
  const press = (target: Element, event: Event) => {
    for (const [made, work] of works) if (contains(made, target)) work(event, made);
  };
  const show = (props: ScalePadCardProps) => {
    card.setAttribute('aria-label', props.name);
    brand.textContent = props.name;
    close.setAttribute('aria-label', props.close);
    close.title = props.close;
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
    status.dataset.busy = String(props.busy);
    status.classList.toggle('heard', !props.busy);
    if (native(status, 'textContent') !== props.status) status.textContent = props.status;
  };
  return { show, press };
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
