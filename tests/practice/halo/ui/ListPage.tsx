import { useState } from 'react';
import { words } from '../quirks/words.ts';
import { type Column, DataTable } from './DataTable.tsx';
import { Dropdown } from './Dropdown.tsx';
import { Icon, type IconName } from './Icon.tsx';
import { Loader } from './Loader.tsx';
import { toast } from './Toasts.tsx';
import { ToolButton } from './ToolButton.tsx';

interface ListPageProps<T> {
  columns: Column<T>[];
  /** Null while they load. */
  rows: T[] | null;
  idOf: (row: T) => string;
  /** The text in which the search box searches. */
  textOf: (row: T) => string;
  /** With it the list has the menu Active / Inactive / All. */
  isActive?: (row: T) => boolean;
  /** A line next to the menu, such as the number of licences. */
  note?: string;
  /** Tooltip of New, such as "New Agent"; absent where nothing can be added. */
  newTitle?: string;
  onNew?: () => void;
  onOpen?: (row: T) => void;
  onRefresh?: () => void;
  extras?: { text: string; icon: IconName }[];
}

const PAGE = 50;
const STATES = ['Active', 'Inactive', 'All'] as const;

/** A list of records: toolbar (state, search, count, paging, refresh, New) above a table. */
export function ListPage<T>(props: ListPageProps<T>) {
  const { columns, rows, idOf, textOf, isActive, note, newTitle, onNew, onOpen, onRefresh, extras = [] } = props;
  const [state, setState] = useState<string>('Active');
  const [typed, setTyped] = useState('');
  const [page, setPage] = useState(0);
  if (!rows) return <Loader />;

  const found = rows.filter(
    (row) =>
      (!isActive || state === 'All' || isActive(row) === (state === 'Active')) &&
      textOf(row).toLowerCase().includes(typed.trim().toLowerCase()),
  );
  const first = Math.min(page * PAGE, Math.max(0, found.length - 1));
  const shown = found.slice(first, first + PAGE);
  const last = first + shown.length;
  return (
    <div className="list-page" id="mainlist">
      <div className="list-toolbar searchandview">
        {isActive ? <Dropdown choices={STATES} value={state} onChange={setState} /> : null}
        {note ? <span className="list-note">{note}</span> : null}
        <div className="list-search">
          <Icon name="search" />
          <input
            type="search"
            placeholder={words('Search')}
            aria-label={words('Search')}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setPage(0);
            }}
          />
        </div>
        <span className="list-count">
          {found.length === 0 ? '0-0 of 0' : `${first + 1}-${last} of ${found.length}`}
        </span>
        <ToolButton bare text="Previous page" icon="left" disabled={first === 0} onClick={() => setPage(page - 1)} />
        <ToolButton
          bare
          text="Next page"
          icon="right"
          disabled={last >= found.length}
          onClick={() => setPage(page + 1)}
        />
        {onRefresh ? <ToolButton bare text="Refresh" icon="refresh" onClick={onRefresh} /> : null}
        {onNew ? <ToolButton text="New" title={newTitle} icon="plus" onClick={onNew} /> : null}
        {extras.map(({ text, icon }) => (
          <ToolButton
            key={text}
            text={text}
            icon={icon}
            onClick={() => toast('info', `${words(text)}: the practice Halo does not play this.`)}
          />
        ))}
      </div>
      <DataTable columns={columns} rows={shown} idOf={idOf} onOpen={onOpen} />
    </div>
  );
}
