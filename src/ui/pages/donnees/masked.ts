/** A masked family in words, and as files: what a panel of records and a confidential table share. */
import { auditOf } from '../../../core/disclosure/views';
import type { Family, FamilySpec, PublishedCell } from '../../../core/disclosure/family';
import type { CsvDialect } from '../../../export/csv';
import { figuresCsv, maskedCsv, maskedJson, type MaskedWords } from '../../../export/masked';
import { download } from '../../download';
import type { Words } from '../../words';

const fileWords = ({ t: { disclosure: { file, result } } }: Words): MaskedWords =>
  ({ year: file.year, count: file.count, least: file.least, most: file.most, total: result.total, blank: result.blank, across: file.across });

/** "« forme » et « âge »" */
const byWhat = ({ dimensions }: Pick<FamilySpec, 'dimensions'>, { f, t }: Words): string =>
  f.list(dimensions.map((name) => (name ? f.quote(name) : t.disclosure.file.across.toLowerCase())));

export function captionOf({ spec }: Family, w: Words): string {
  const { result } = w.t.disclosure;
  const what = byWhat(spec, w);
  return spec.method.kind === 'round' ? result.captionRounded(what, w.f.number(spec.method.base)) : result.caption(what, w.f.number(spec.k - 1));
}

/** Of a masked or rounded cell, what it can be; empty for an exact one. */
export function reachOf({ count, lo, hi }: PublishedCell, w: Words): string {
  const { result } = w.t.disclosure;
  if (lo === hi) return '';
  return (count === null ? result.maskedCell : result.roundedCell)(w.f.number(lo), w.f.number(hi));
}

/** What was checked, in sentences. */
export function auditWords(family: Family, { f, t: { disclosure: { result } } }: Words): string[] {
  const { cells, masked, narrowest } = auditOf(family);
  const { method, k } = family.spec;
  if (cells === 0) return [];
  if (method.kind === 'round') return [result.roundedSaid(f.number(method.base - 1))];
  if (narrowest === null) return [result.nothingMasked];
  return [result.audit(f.number(masked), masked, f.number(cells)), result.narrowest(f.number(narrowest.lo), f.number(narrowest.hi)), result.how(f.number(k))];
}

/** "par forme et âge, masqué au-dessous de 11" */
export function specWords(spec: FamilySpec, w: Words): string {
  const { result } = w.t.disclosure;
  const how = spec.method.kind === 'round' ? result.byRound(w.f.number(spec.method.base)) : result.bySuppress(w.f.number(spec.k));
  return result.releasedBy(byWhat({ dimensions: spec.year === null ? spec.dimensions : [...spec.dimensions, spec.year] }, w), how);
}

export function saveCsv(family: Family, dialect: CsvDialect, w: Words): void {
  download(`${w.t.disclosure.file.name}.csv`, 'text/csv;charset=utf-8', maskedCsv(family, fileWords(w), dialect));
}

export function saveJson(family: Family, w: Words): void {
  download(`${w.t.disclosure.file.name}.json`, 'application/json', maskedJson(family));
}

/** The family as a file of figures: it comes in by the same door as any file. */
export function figuresFile(family: Family, w: Words): File {
  const { file } = w.t.disclosure;
  const text = figuresCsv(family, { ...fileWords(w), number: String, between: file.between, fewer: file.fewer });
  return new File([text], `${file.name}.csv`, { type: 'text/csv' });
}
