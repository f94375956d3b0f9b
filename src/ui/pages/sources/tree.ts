/** Around one document: whom it quotes, who quotes it or gives its numbers later, whom it agrees with. Pure. */
import type { CiteNode } from '../../../charts/cites';
import { voiceOf } from '../../../core/voice';
import type { AgreementRow } from '../../../sql/pages/agreement';
import type { SourceRow } from '../../../sql/pages/source_list';
import { plain } from '../../lists/search';
import type { EvidenceFigure } from '../findings/figures';
import { producersOf } from '../findings/list';

interface Words { origin(figure: EvidenceFigure): string; figures(count: number): string; named(count: number): string; repeated(count: number): string }

const grouped = <T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
};

const year = (published: string | null): string => published?.slice(0, 4) ?? '';
const nodeOf = (figures: readonly EvidenceFigure[], note: string): CiteNode => {
  const [first] = figures;
  return { ids: figures.map(({ observation_id }) => observation_id), voice: voiceOf(first?.side ?? ''), name: producersOf(first?.producer ?? '').join(', '), note: [year(first?.published ?? null), note].filter(Boolean).join(', ') };
};

/** Origins that a document names for its figures; one that is a producer of the pack speaks with its voice, the others were not read. */
export function originNodes(sourceId: string, figures: ReadonlyMap<string, EvidenceFigure>, sources: readonly SourceRow[], words: Words): readonly CiteNode[] {
  const sides = new Map(sources.flatMap(({ producer, side }) => producersOf(producer).map((name) => [plain(name), side] as const)));
  const own = [...figures.values()].filter((figure) => figure.source_id === sourceId && figure.cites !== null);
  return [...grouped(own, ({ cites }) => cites ?? '')]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([name, here]): CiteNode => {
      const side = sides.get(plain(name));
      return { ids: here.map(({ observation_id }) => observation_id), voice: side === undefined ? null : voiceOf(side), name: here[0] ? words.origin(here[0]) : name, note: words.figures(here.length) };
    });
}

/** Documents that name its producer as their origin, then those that give one of its numbers, the same to the letter, and came out after it. */
export function laterNodes(source: Pick<SourceRow, 'source_id' | 'producer' | 'published'>, figures: ReadonlyMap<string, EvidenceFigure>, agreement: readonly AgreementRow[], words: Words): readonly CiteNode[] {
  const names = new Set(producersOf(source.producer).map(plain));
  const naming = [...figures.values()].filter(({ source_id, cites }) => cites !== null && source_id !== source.source_id && names.has(plain(cites)));
  const named = grouped(naming, ({ source_id }) => source_id);
  const repeats = agreement.flatMap(({ observation_id, other_id }) => {
    const [own, other] = [figures.get(observation_id), figures.get(other_id)];
    const after = source.published !== null && typeof other?.published === 'string' && other.published > source.published;
    return own && other && after && own.source_id === source.source_id && own.value_text === other.value_text && own.qualifier === other.qualifier && !named.has(other.source_id) ? [other] : [];
  });
  const repeated = grouped([...new Map(repeats.map((figure) => [figure.observation_id, figure])).values()], ({ source_id }) => source_id);
  const bySize = (groups: Map<string, EvidenceFigure[]>): EvidenceFigure[][] => [...groups.values()].sort((a, b) => b.length - a.length || (a[0]?.published ?? '').localeCompare(b[0]?.published ?? ''));
  return [...bySize(named).map((here) => nodeOf(here, words.named(here.length))), ...bySize(repeated).map((here) => nodeOf(here, words.repeated(here.length)))];
}

export interface Rate { readonly grade: string; readonly agree: number; readonly differ: number }
export interface Partner { readonly figure: EvidenceFigure; readonly agree: number; readonly differ: number }

/** Pairs of figures that a document shares with the others, by grade; then by document, those that differ most first. */
export function agreementOf(sourceId: string, figures: ReadonlyMap<string, EvidenceFigure>, agreement: readonly AgreementRow[]): { readonly rates: readonly Rate[]; readonly partners: readonly Partner[] } {
  const own = agreement.flatMap((row) => {
    const other = figures.get(row.other_id);
    return figures.get(row.observation_id)?.source_id === sourceId && other ? [{ ...row, other }] : [];
  });
  const tally = <R extends { readonly agrees: boolean }>(rows: readonly R[]) => ({ agree: rows.filter(({ agrees }) => agrees).length, differ: rows.filter(({ agrees }) => !agrees).length });
  return {
    rates: ['C4', 'C3'].map((grade) => ({ grade, ...tally(own.filter((row) => row.grade === grade)) })),
    partners: [...grouped(own, ({ other }) => other.source_id).values()].map((rows) => ({ figure: rows[0]!.other, ...tally(rows) }))
      .sort((a, b) => b.differ - a.differ || b.agree - a.agree || a.figure.source_id.localeCompare(b.figure.source_id)),
  };
}
