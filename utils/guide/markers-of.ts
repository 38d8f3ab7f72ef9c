import { i18n } from '#i18n';
import type { Marker } from './overlay/types';
import { settingStateOf } from './record-counts';
import type { GuideState } from './state';

/** Returns the markers of the open tab: beside each control that Apply will change, or that needs the admin. */
export function markersOf(state: GuideState): Marker[] {
  const { findings } = state.scan;
  return findings.flatMap((finding) => {
    const at = settingStateOf(finding, findings, state);
    const el = finding.control?.control.root;
    if (!el || (at !== 'to-change' && at !== 'needs-you')) return [];
    const { id, name } = finding.requirement;
    return [
      {
        id,
        el,
        state: at,
        text: i18n.t(at === 'to-change' ? 'guide.marker.toChange' : 'guide.marker.needsYou', [name, finding.wanted]),
      },
    ];
  });
}
