import { useEffect } from 'preact/hooks';
import type { Preferences } from '@/utils/preferences/types';

/** Applies the admin's motion preference to this page (tokens.css uses it); undefined while it is not known. */
export function useMotion(motion: Preferences['motion'] | undefined): void {
  useEffect(() => {
    if (motion) document.documentElement.dataset.motion = motion;
  }, [motion]);
}
