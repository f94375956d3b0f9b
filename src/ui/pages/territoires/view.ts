/** What the grid of departments says: tiles, headline, table, words for those who cannot see it. Pure. */
import type { Tile, TileGrid } from '../../../charts/tilegrid';
import type { Territories } from '../../../core/territories';
import type { TileRow } from '../../../sql/pages/tiles';
import type { Words } from '../../words';
import { ANY, FILE, cellOf, classBounds, classOf, type Cell, type Flagged, type PlaceFigure } from './grid';

export interface Asked {
  readonly measure: string;
  readonly label: string;
  readonly unit: string;
  readonly force: string;
  readonly year: number;
  readonly years: readonly number[];
  readonly selected: string;
}

export interface GridView {
  readonly headline: string;
  readonly subtitle: string;
  readonly grid: TileGrid;
}

/** As a reader writes it: "75". */
export const codeOf = (area: string): string => area.replace(/^FR-/, '');

export function gridView(tiles: readonly TileRow[], rows: readonly PlaceFigure[], file: Territories | null, flagged: ReadonlyMap<string, Flagged>, asked: Asked, w: Words): GridView {
  const { measure, year, years, force } = asked;
  const { f } = w;
  const t = w.t.territories;
  const cell = (area: string, at: number): Cell => cellOf(area, at, measure, force, rows, file);
  const all = tiles.flatMap(({ area }) => (measure === ANY ? [year] : years).map((at) => cell(area, at)));
  const bounds = classBounds(all.flatMap(({ value }) => value ?? []));
  const name = ({ label_fr, label_en }: TileRow): string => (w.lang === 'fr' ? label_fr : label_en);

  const text = ({ state, value, figures }: Cell): string => {
    if (state === 'not-found' || state === 'none') return '';
    const only = figures.length > 0 && measure !== ANY ? figures.find((figure) => figure.value === value) : undefined;
    // A tile has room for the number; its words ("about") are in the card.
    return only?.unit === 'percent' ? f.percent(value ?? 0) : f.number(value ?? 0);
  };
  const what = (one: Cell): string => {
    if (one.state === 'not-found' || one.state === 'none') return t.key[one.state];
    const n = one.value ?? 0;
    if (measure === FILE) return n === 1 ? t.oneFact : t.facts(f.number(n));
    if (measure === ANY) return n === 1 ? t.oneFound : t.found(f.number(n));
    return f.list([...new Set(one.figures.map((figure) => f.value(figure)))]);
  };

  const drawn = tiles.map((tile): Tile & { readonly value: number | null } => {
    const one = cell(tile.area, year);
    // A number of one service: it is not in that of the other force.
    const mark = measure === FILE && (one.value ?? -1) >= (flagged.get(`${tile.area} ${year}`)?.value ?? Infinity);
    return {
      area: tile.area, code: codeOf(tile.area), row: tile.row, col: tile.col, overseas: tile.overseas,
      state: one.state, text: text(one), step: classOf(one.value ?? 0, bounds), flagged: mark, value: one.value,
      name: t.tile(name(tile), codeOf(tile.area), mark ? `${what(one)}, ${t.key.flagged}` : what(one)),
    };
  });
  const some = drawn.filter(({ state }) => state === 'figure').length;
  const counted = drawn.filter(({ state }) => state === 'figure' || state === 'zero').length;
  const [shown, total] = [f.number(counted), f.number(drawn.length)];
  const headline = measure === FILE
    ? force === '' ? t.headlineFile(String(year), f.number(some), f.number(counted - some)) : t.headlineForce(t.card.forces[force] ?? force, String(year), f.number(some), f.number(counted - some))
    : measure === ANY ? t.headlineAny(shown, total) : t.headline(asked.label, String(year), shown, total);
  const top = drawn.filter(({ state }) => state === 'figure').sort((a, b) => (b.value ?? 0) - (a.value ?? 0)).slice(0, 3).map((tile) => tile.name);

  return {
    headline,
    subtitle: measure === FILE ? t.subtitleFile : measure === ANY ? t.subtitleAny : t.subtitle(asked.unit),
    grid: {
      tiles: drawn, selected: asked.selected,
      classes: bounds.map((bound, i) => {
        const next = bounds[i + 1];
        return next === undefined ? t.classFrom(f.number(bound)) : t.classBetween(f.number(bound), f.number(next - 1));
      }),
      alt: t.alt(headline, f.list(top)),
      table: {
        caption: measure === ANY ? t.captionAny : t.caption(asked.label),
        columns: [
          { key: 'area', label: t.columns.area }, { key: 'code', label: t.columns.code },
          ...(measure === ANY ? [{ key: 'all', label: t.columns.figures, align: 'right' as const }] : years.map((at) => ({ key: String(at), label: String(at), align: 'right' as const }))),
        ],
        rows: tiles.map((tile) => ({
          area: name(tile), code: codeOf(tile.area),
          ...(measure === ANY ? { all: cell(tile.area, year).value ?? 0 } : Object.fromEntries(years.map((at) => {
            const one = cell(tile.area, at);
            return [String(at), one.state === 'figure' ? one.value : t.cells[one.state]];
          }))),
        })),
      },
    },
  };
}
