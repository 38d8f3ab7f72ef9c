import type { PopupProps } from './popup-props';
import { Question } from './Question';

/** Renders servers that Halo now names on another host than at their capture; the admin decides which one counts. */
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
