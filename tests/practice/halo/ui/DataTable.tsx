// biome-ignore-all lint/a11y/useSemanticElements: react-table 6 builds its lists of divs with roles, and so does Halo.
// biome-ignore-all lint/a11y/useFocusableInteractive: as react-table 6 has it.
import { type ReactNode, useRef } from 'react';
import { words } from '../quirks/words.ts';

export interface Column<T> {
  header: string;
  cell: (row: T) => ReactNode;
  /** Share of the width; 1 by default. */
  grow?: number;
}

interface DataTableProps<T> {
  columns: Column<T>[];
  rows: T[];
  idOf: (row: T) => string;
  /** Opens a row; absent where rows do not open. */
  onOpen?: (row: T) => void;
}

/**
 * A list with react-table 6's markup. Rows are not anchors: they open on mousedown, mouseup and click on one cell, so a
 * bare click() does nothing (docs/halo-ui.md 2.10).
 */
export function DataTable<T>({ columns, rows, idOf, onOpen }: DataTableProps<T>) {
  const pressed = useRef<{ cell: EventTarget; released: boolean } | null>(null);
  const width = (column: Column<T>) => ({
    flex: `${(column.grow ?? 1) * 100} 0 auto`,
    width: `${(column.grow ?? 1) * 100}px`,
  });
  return (
    <div className="ReactTable -striped -highlight">
      <div className="rt-table" role="grid">
        <div className="rt-thead -header">
          <div className="rt-tr" role="row">
            {columns.map((column) => (
              <div key={column.header} className="rt-th rt-resizable-header" role="columnheader" style={width(column)}>
                <div className="rt-resizable-header-content hashoverbtn">{words(column.header)}</div>
              </div>
            ))}
          </div>
        </div>
        <div className="rt-tbody">
          {rows.map((row, index) => (
            <div key={idOf(row)} id={idOf(row)} className="rt-tr-group" role="rowgroup">
              <div className={`rt-tr ${index % 2 ? '-even' : '-odd'}${onOpen ? ' opens' : ''}`} role="row">
                {columns.map((column) => (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: Halo's rows answer to the mouse only.
                  <div
                    key={column.header}
                    className="rt-td"
                    role="gridcell"
                    tabIndex={-1}
                    style={width(column)}
                    onMouseDown={(event) => {
                      pressed.current = { cell: event.currentTarget, released: false };
                    }}
                    onMouseUp={(event) => {
                      if (pressed.current?.cell === event.currentTarget) pressed.current.released = true;
                    }}
                    onClick={(event) => {
                      const whole = pressed.current?.cell === event.currentTarget && pressed.current.released;
                      pressed.current = null;
                      if (whole) onOpen?.(row);
                    }}
                  >
                    {column.cell(row)}
                  </div>
                ))}
              </div>
            </div>
          ))}
          {rows.length === 0 ? <div className="rt-noData">{words('No rows found')}</div> : null}
        </div>
      </div>
    </div>
  );
}
