/** JSON-stat 2.0 (and 1.x) to a long table: for each cell, code and label of each dimension, value, status. */
import JSONstat, { type Dataset } from 'jsonstat-toolkit';
import type { Declared } from './declared';
import { MOST_CELLS, ReadError } from './fault';
import { number, parseMarked, unmarked } from './json';

type Json = { [name: string]: unknown };
const isObject = (value: unknown): value is Json => value !== null && typeof value === 'object' && !Array.isArray(value);

/** @throws ReadError `json-broken`, `json-stat-broken`, `json-stat-empty`, `too-many-cells`, `sheet-unknown` */
export function readJsonStat(text: string, sheet: string | null): Declared {
  const datasets = datasetsOf(parseMarked(text));
  const names = [...datasets.keys()];
  if (sheet !== null && !datasets.has(sheet)) throw new ReadError('sheet-unknown', sheet);
  const name = sheet ?? names[0];
  if (name === undefined) throw new ReadError('json-stat-empty');
  return { sheets: names.length > 1 ? names : [], sheet: names.length > 1 ? name : null, ...tabulate(datasets.get(name)!) };
}

/** By label. What a collection only points to is elsewhere, and nothing is fetched. */
function datasetsOf(root: unknown): Map<string, Json> {
  const found = new Map<string, Json>();
  const add = (name: string, dataset: Json) => {
    const label = name || 'dataset';
    found.set(found.has(label) ? `${label} (${found.size + 1})` : label, { version: '2.0', class: 'dataset', ...sized(dataset) });
  };
  const visit = (value: unknown, name: string, depth: number): void => {
    if (!isObject(value) || depth > 4) return;
    if (isObject(value.dimension) && (value.size || value.dimension.size)) { add(name || labelOf(value), value); return; }
    const items = isObject(value.link) && Array.isArray(value.link.item) ? value.link.item : [];
    if (items.length > 0) items.forEach((item) => visit(item, '', depth + 1));
    else for (const [key, inner] of Object.entries(value)) visit(inner, isObject(inner) ? labelOf(inner) || key : key, depth + 1);
  };
  visit(root, '', 0);
  return found;
}

const labelOf = ({ label }: Json): string => (typeof label === 'string' ? label : '');

/** Sizes and positions are numbers; values keep their digits. A table of more cells than can be held is refused before the library makes it. */
function sized(dataset: Json): Json {
  const dimension = dataset.dimension as Json;
  const id = dataset.id ?? dimension.id;
  const size = ((dataset.size ?? dimension.size) as unknown[]).map(number);
  if (!Array.isArray(id) || id.length !== size.length || size.some((n) => !Number.isSafeInteger(n) || n < 0)) throw new ReadError('json-stat-broken');
  const count = size.reduce((product, n) => product * n, 1);
  if (count * size.length > MOST_CELLS) throw new ReadError('too-many-cells', String(count));
  const dimensions = Object.fromEntries(id.map((name) => [name, categories(dimension[String(name)])]));
  return { ...dataset, id, size, dimension: dimensions };
}

function categories(dimension: unknown): Json {
  if (!isObject(dimension) || !isObject(dimension.category)) throw new ReadError('json-stat-broken');
  const { index, ...rest } = dimension.category;
  if (index === undefined) return { ...dimension, category: rest };
  const places = isObject(index) ? Object.fromEntries(Object.entries(index).map(([key, at]) => [key, number(at)])) : (index as unknown[]).map(unmarked);
  return { ...dimension, category: { ...rest, index: places } };
}

function tabulate(dataset: Json): Pick<Declared, 'header' | 'rows' | 'problems'> {
  let read: Dataset | null;
  try {
    // A value that is an object is a sparse list; the library fills it.
    read = JSONstat(dataset);
  } catch {
    throw new ReadError('json-stat-broken');
  }
  if (!read?.id || read.n === undefined) throw new ReadError('json-stat-broken');
  const dimensions = read.id.map((name, i) => {
    const dimension = read.Dimension(name);
    const codes = dimension?.id ?? [];
    if (codes.length !== read.size[i]) throw new ReadError('json-stat-broken', name);
    const labels = codes.map((code) => dimension!.Category(code)?.label ?? code);
    return { name, title: dimension!.label, codes, labels: labels.some((label, at) => label !== codes[at]) ? labels : null };
  });
  const status = read.status;
  const header = [...dimensions.flatMap(({ name, title, labels }) => (labels ? [name, `${title && title !== name ? title : name} (label)`] : [name])), 'value', ...(status ? ['status'] : [])];
  const rows: string[][] = [];
  for (let at = 0; at < read.n; at += 1) {
    const value = unmarked(read.value[at] ?? null);
    const flag = status ? unmarked(status[at] ?? null) : '';
    // A sparse table says nothing of the cells it leaves out.
    if (value === '' && flag === '' && !Array.isArray(dataset.value)) continue;
    const cells: string[] = [];
    let rest = at;
    for (let i = dimensions.length - 1; i >= 0; i -= 1) {
      const { codes, labels } = dimensions[i]!;
      const place = rest % codes.length;
      rest = Math.floor(rest / codes.length);
      if (labels) cells.unshift(labels[place]!);
      cells.unshift(codes[place]!);
    }
    rows.push([...cells, value, ...(status ? [flag] : [])]);
  }
  return { header, rows, problems: [] };
}
