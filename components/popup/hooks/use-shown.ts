import { useRef, useState } from 'preact/hooks';
import type { Overview } from '@/utils/messages/overview';
import { askBackground } from '@/utils/messaging/ask-background';
import { hasPairValue } from '@/utils/setup/credential-status';
import type { SetupView } from '@/utils/setup/types';

interface Shown {
  /** The shown Halo; null when none is known, or one has to be chosen. */
  view: SetupView | null;
  /** There are several Halos, and the admin must choose one. */
  choosing: boolean;
  choose(origin: string): void;
}

/**
 * Returns the Halo that the popup shows: the first one, or the one that the admin chose since. It never changes by
 * itself, so a press acts on the Halo that was visible.
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
      void askBackground({ type: 'select-halo', origin: next });
    },
  };
}

/**
 * Returns the Halo of the active tab, otherwise the only one that has values. Returns null where several have values,
 * or where the admin never acted on the only one but on another Halo.
 */
function firstShown({ activePage, views }: Overview): string | null {
  const [latest, ...others] = views;
  if (!latest) return null;
  if (activePage.startsWith('halo') || others.length === 0) return latest.setup.origin;
  const [withValues, ...more] = views.filter(hasPairValue);
  if (!withValues) return latest.setup.origin;
  const isActed = withValues.setup.updatedAt > 0 || views.every(({ setup }) => setup.updatedAt === 0);
  return more.length === 0 && isActed ? withValues.setup.origin : null;
}
