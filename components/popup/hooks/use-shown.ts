import { useRef, useState } from 'preact/hooks';
import type { Overview } from '@/utils/messages';
import { askBackground } from '@/utils/messaging/ask-background';
import type { SetupView } from '@/utils/setup/types';

interface Shown {
  /** The Halo on show; null when none is known, or one has to be chosen. */
  view: SetupView | null;
  /** There are Halos, and none may be taken for the one that is meant. */
  choosing: boolean;
  choose(origin: string): void;
}

/**
 * Which Halo the popup is about: the one that it showed first, as long as it is open, or the one that the admin chose
 * since. Whatever changes meanwhile, what a press acts on is what was read before the press.
 */
export function useShown(overview: Overview | null): Shown {
  const [chosen, setChosen] = useState<string | null>(null);
  const first = useRef<string | null>(undefined);
  const views = overview?.views ?? [];
  if (first.current === undefined && overview && views.length > 0) first.current = firstShown(overview);
  const origin = chosen ?? first.current;
  const view = views.find(({ setup }) => setup.origin === origin) ?? null;
  return {
    view,
    choosing: view === null && views.length > 0,
    choose(next) {
      if (next === '') return;
      setChosen(next);
      void askBackground<boolean>({ type: 'chosen', origin: next });
    },
  };
}

/**
 * The Halo in front; else the only one that has values. Null where several have some, or only one on which the admin never
 * pressed anything although they did on another one: which is meant is not to be guessed.
 */
function firstShown({ front, views }: Overview): string | null {
  const [latest, ...others] = views;
  if (!latest) return null;
  if (front.startsWith('halo') || others.length === 0) return latest.setup.origin;
  const [held, ...more] = views.filter(hasValues);
  if (!held) return latest.setup.origin;
  const isActed = held.setup.updatedAt > 0 || views.every(({ setup }) => setup.updatedAt === 0);
  return more.length === 0 && isActed ? held.setup.origin : null;
}

/** Whether this Halo has something of the pair that is filled. */
export function hasValues({ credentials }: SetupView): boolean {
  return credentials.some(({ id, captured }) => captured && (id === 'clientSecret' || id === 'clientId'));
}
