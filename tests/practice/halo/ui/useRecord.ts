import { useCallback, useEffect, useRef, useState } from 'react';
import type { WithExtras } from '../../records.ts';
import { rekeyAfterChange } from '../quirks/generation.ts';
import { recordChanged } from '../quirks/tick.ts';
import { words } from '../quirks/words.ts';
import { flipZoom } from '../quirks/zoom.ts';
import { dialogOpen } from './Dialogs.tsx';
import { toast } from './Toasts.tsx';

interface Sources<T> {
  /** Returns the record (a blank one when it is new), or null when there is none. */
  load: () => Promise<T | null>;
  save: (draft: T) => Promise<T>;
  /** Leaves the record: Back, and Cancel of a new one. */
  leave: () => void;
  isNew: boolean;
  /** Returns what is wrong with a draft, or null. */
  check: (draft: T) => string | null;
  /** Asks before a save; false stops it. */
  ask?: (draft: T) => Promise<boolean>;
  /** After a new record was saved: go to its address. */
  onCreated: (saved: T) => void;
}

/** A record as its page holds it. */
export interface RecordState<T> {
  status: 'loading' | 'ready' | 'absent';
  /** What is shown: the draft while editing, else the record as saved. */
  shown: T | null;
  editing: boolean;
  isNew: boolean;
  edit: () => void;
  cancel: () => void;
  change: (patch: Partial<T>) => void;
  /** Sets the values of controls that only quirks add. */
  changeExtras: (extras: Record<string, string>) => void;
  save: () => Promise<void>;
  leave: () => void;
}

/** The shortest time in which a record loads; Halo shows its menus first (docs/halo-ui.md 2.10). */
const ARRIVES_AFTER_MS = 150;

/** Returns Halo's message for a refused save; the server's message may already begin with it. */
function refusal(error: unknown): string {
  const words = 'Unable to save data.';
  const message = error instanceof Error ? error.message : '';
  return message.startsWith(words) ? message : `${words} ${message}`;
}

/**
 * Loads a record, and manages its view mode, edit mode and Save. A new record starts in edit mode. Leaving the page
 * discards unsaved changes without a warning.
 */
export function useRecord<T extends WithExtras>(sources: Sources<T>): RecordState<T> {
  const [status, setStatus] = useState<RecordState<T>['status']>('loading');
  const [record, setRecord] = useState<T | null>(null);
  const [draft, setDraft] = useState<T | null>(null);
  const saving = useRef(false);
  const latest = useRef(sources);
  latest.current = sources;

  useEffect(() => {
    let isMounted = true;
    const { load, isNew } = latest.current;
    const arrival = new Promise((resolve) => setTimeout(resolve, ARRIVES_AFTER_MS));
    Promise.all([load(), arrival]).then(
      ([loaded]) => {
        if (!isMounted) return;
        setRecord(loaded);
        setDraft(isNew ? loaded : null);
        setStatus(loaded ? 'ready' : 'absent');
      },
      (error: Error) => {
        if (!isMounted) return;
        setStatus('absent');
        toast('error', `Unable to load data. ${error.message}`);
      },
    );
    return () => {
      isMounted = false;
    };
  }, []);

  const cancel = useCallback(() => {
    if (latest.current.isNew) latest.current.leave();
    else setDraft(null);
  }, []);

  const editing = draft !== null;
  useEffect(() => {
    if (!editing) return;
    // Escape leaves the form and discards everything (docs/halo-ui.md 3.3).
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !dialogOpen()) cancel();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [editing, cancel]);

  const save = async (): Promise<void> => {
    if (!draft || saving.current) return;
    const fault = sources.check(draft);
    if (fault) {
      toast('error', `Unable to save data. ${fault}`);
      return;
    }
    if (sources.ask && !(await sources.ask(draft))) return;
    saving.current = true;
    try {
      const saved = await sources.save(draft);
      toast('success', words('Saved successfully'));
      flipZoom();
      if (sources.isNew) sources.onCreated(saved);
      setRecord(saved);
      setDraft(null);
    } catch (error) {
      toast('error', refusal(error));
    } finally {
      saving.current = false;
    }
  };

  const change = (patch: Partial<T>): void => {
    setDraft((now) => (now ? { ...now, ...patch } : now));
    recordChanged();
    rekeyAfterChange();
  };

  return {
    status,
    shown: draft ?? record,
    editing,
    isNew: sources.isNew,
    edit: () => setDraft(structuredClone(record)),
    cancel,
    change,
    changeExtras: (extras) => change({ extras } as Partial<T>),
    save,
    leave: sources.leave,
  };
}
