import { useEffect } from 'preact/hooks';
import type { Preferences } from '@/utils/preferences/types';

/** Marks this page of ours with the admin's own wish for motion (tokens.css acts on it); undefined while it is not known. */
export function useMotion(motion: Preferences['motion'] | undefined): void {
  useEffect(() => {
    if (motion) document.documentElement.dataset.motion = motion;
  }, [motion]);
}
