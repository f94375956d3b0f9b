/**
 * A grid walked with the arrows: one stop of the tab key for the whole grid, which is the cell
 * last visited. Enter or space does what a click on the cell does.
 */
const ROW = 'tr[data-row]';
const CELL = 'td';

function cellAt(rows: readonly Element[], row: number, column: number): HTMLElement | null {
  const line = rows[Math.max(0, Math.min(row, rows.length - 1))];
  const cells = line?.querySelectorAll<HTMLElement>(CELL);
  return cells?.[Math.max(0, Math.min(column, cells.length - 1))] ?? null;
}

/** @returns for `{@attach}` on the table; to be asked again when its rows change */
export function walkGrid(table: HTMLElement): () => void {
  const rows = (): Element[] => [...table.querySelectorAll(ROW)];

  function visit(cell: HTMLElement | null): void {
    if (!cell) return;
    for (const other of table.querySelectorAll<HTMLElement>(`${CELL}[tabindex="0"]`)) other.tabIndex = -1;
    cell.tabIndex = 0;
  }

  function pressed(event: KeyboardEvent): void {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>(CELL) : null;
    const line = cell?.closest(ROW);
    if (!cell || !line || event.altKey || event.metaKey) return;
    const all = rows();
    const row = all.indexOf(line);
    const column = [...line.querySelectorAll<HTMLElement>(CELL)].indexOf(cell);
    const end = Number.MAX_SAFE_INTEGER;
    const to: Readonly<Record<string, readonly [number, number]>> = {
      ArrowRight: [row, column + 1], ArrowLeft: [row, column - 1], ArrowDown: [row + 1, column], ArrowUp: [row - 1, column],
      Home: [event.ctrlKey ? 0 : row, 0], End: [event.ctrlKey ? end : row, end], PageDown: [row + 10, column], PageUp: [row - 10, column],
    };
    const place = to[event.key];
    if (place) {
      const next = cellAt(all, ...place);
      visit(next);
      next?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') cell.click();
    else return;
    event.preventDefault();
  }

  function focused(event: FocusEvent): void {
    if (event.target instanceof HTMLElement && event.target.matches(CELL)) visit(event.target);
  }

  visit(table.querySelector<HTMLElement>(`${ROW} ${CELL}.filled`) ?? cellAt(rows(), 0, 0));
  table.addEventListener('keydown', pressed);
  table.addEventListener('focusin', focused);
  return () => {
    table.removeEventListener('keydown', pressed);
    table.removeEventListener('focusin', focused);
  };
}
