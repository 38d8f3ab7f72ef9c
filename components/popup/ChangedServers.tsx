import type { PopupProps } from './popup-props';
import { Question } from './Question';

/** Servers that Halo now names on another host than when they were captured: which one counts is the admin's decision. */
export function ChangedServers({ changedServers, busy, onServerChange }: ChangedServersProps) {
  return changedServers.map((row) => (
    <div key={row.id} class="pair">
      <Question
        text={row.text}
        yes={row.keep}
        no={row.take}
        onAnswer={(keeps, event) => busy || onServerChange(row, !keeps, event)}
      />
    </div>
  ));
}

type ChangedServersProps = Pick<PopupProps, 'changedServers' | 'busy' | 'onServerChange'>;
