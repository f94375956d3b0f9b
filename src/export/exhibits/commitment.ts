/** A promise as an exhibit: what was promised, what a document found of it, and the days between. */
import { curly, opening } from '../../core/words/line';
import type { ExhibitSource, Paragraph } from '../exhibit';
import { NOTHING, sourceOf, type ExhibitContext, type Shown, type ShownDocument } from './common';

/** The fields of a row of `commitments`. */
export interface ShownCommitment {
  readonly commitment_id: string; readonly plan: string | null; readonly measure: string | null;
  readonly made_by: string; readonly made_on: string; readonly made_source_id: string | null; readonly due: string | null;
  readonly promise_fr: string; readonly promise_en: string; readonly status: string;
  readonly assessed_by: string | null; readonly assessed_on: string | null; readonly assessed_source_id: string | null;
  readonly finding_fr: string | null; readonly finding_en: string | null; readonly followed: boolean; readonly days: number | null;
}

/** @param documents  by `source_id`; one that is not there is not named */
export function commitmentExhibit(row: ShownCommitment, documents: ReadonlyMap<string, ShownDocument>, context: ExhibitContext): Shown {
  const { format, lang, text: { pledges: t, exhibits } } = context;
  const promise = curly(lang === 'fr' ? row.promise_fr : row.promise_en);
  const status = opening(t.status[row.followed ? row.status : 'unfollowed'] ?? row.status);
  const due = row.due ? t.dueOn(format.date(row.due)) : t.noDue;
  return {
    ...NOTHING, kind: 'commitment', lang,
    kicker: [exhibits.commitment, row.plan && t.plan(row.plan.replace('-', '–')), row.measure && t.measure(row.measure)].filter(Boolean).join(' · '),
    headline: opening(promise),
    subtitle: [curly(row.made_by), format.date(row.made_on), due].join(', '),
    value: row.days === null ? null : { text: exhibits.days(row.days, format.number(row.days)), label: row.followed ? exhibits.daysFollowed : exhibits.daysOpen },
    paragraphs: [
      { title: exhibits.promised, text: `${opening(promise)}. ${[curly(row.made_by), format.date(row.made_on), due].join(', ')}.`.replace('..', '.') },
      found(row, status, context),
      ...(row.days === null ? [] : [{ title: exhibits.delay, text: `${(row.followed ? t.late : t.lateOpen)(format.number(row.days))}.` }]),
    ],
    note: row.days === null ? '' : t.timelineLead,
    sources: sources(row, documents, context), address: context.address, published: true,
  };
}

/** The verdict in words, what it rests on, who says so and when. */
function found({ followed, finding_fr, finding_en, assessed_by, assessed_on }: ShownCommitment, status: string, { format, lang, text: { pledges: t, exhibits } }: ExhibitContext): Paragraph {
  if (!followed) return { title: exhibits.found, text: `${status}. ${t.notFollowed}` };
  const said = curly((lang === 'fr' ? finding_fr : finding_en) ?? '').replace(/\.$/, '');
  const by = [curly(assessed_by ?? ''), assessed_on ? format.date(assessed_on) : ''].filter(Boolean).join(', ');
  return { title: exhibits.found, text: `${[status, said].filter(Boolean).join(' · ')}.${by ? ` (${by})` : ''}` };
}

function sources({ made_source_id, assessed_source_id }: ShownCommitment, documents: ReadonlyMap<string, ShownDocument>, context: ExhibitContext): ExhibitSource[] {
  return [...new Set([made_source_id, assessed_source_id])].flatMap((id) => {
    const document = documents.get(id ?? '');
    return document ? [sourceOf(document, [], context)] : [];
  });
}
