/** What a dataset would change: its figures beside all the others, and the findings that come and go. */
import type { Impact, ImportedDataset } from '../core/mapping/types';
import type { Finding, Grade } from '../core/model';
import type { QueryRunner } from '../core/query';
import { listed } from '../core/told';
import agreements from '../sql/pages/import_agreements';
import pairs from '../sql/pages/import_pairs';

/**
 * @param engine  on which the dataset is in force
 * @param after   findings of that engine
 * @param before  findings without the dataset
 */
export async function impactOf(engine: QueryRunner, { dataset_id, applied }: ImportedDataset, before: readonly Finding[], after: readonly Finding[]): Promise<Impact> {
  const [{ figures, agreements: agreed } = { figures: 0, agreements: 0 }] = await engine.query(agreements, [dataset_id]);
  const byGrade = new Map((await engine.query(pairs, [dataset_id])).map((row) => [row.grade as Grade, row.pairs]));
  const grade = (name: Grade): number => byGrade.get(name) ?? 0;
  return {
    figures, already: applied.observations.length + applied.sums.length - figures,
    pairs: { C4: grade('C4'), C3: grade('C3'), C2: grade('C2'), C1: grade('C1'), C0: grade('C0') },
    agreements: agreed, ...changes(before, after),
  };
}

/** A finding that rests on one figure more has another identifier and says the same: it is neither new nor gone. */
export function changes(before: readonly Finding[], after: readonly Finding[]): Pick<Impact, 'appeared' | 'solved'> {
  const missingFrom = (others: readonly Finding[]) => {
    const ids = new Set(others.map(({ finding_id }) => finding_id));
    const said = new Set(others.map(saying));
    return (finding: Finding): boolean => !ids.has(finding.finding_id) && !said.has(saying(finding));
  };
  return { appeared: listed(after).filter(missingFrom(before)), solved: listed(before).filter(missingFrom(after)) };
}

const saying = ({ ruleid, headline }: Finding): string => `${ruleid}|${headline.fr}`;
