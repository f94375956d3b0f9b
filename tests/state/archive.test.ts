/** What a data package is gathered from: with a file of the person, or without it and with the findings of the rest. */
import { describe, expect, it } from 'vitest';
import type { ImportedDataset } from '../../src/core/mapping/types';
import type { Finding } from '../../src/core/model';
import { gather, type Card } from '../../src/state/archive';
import type { Ports } from '../../src/state/ports';
import type { Session } from '../../src/state/session.svelte';

const FILES: Readonly<Record<string, string>> = { 'data/observations.csv': 'observation_id,source_id,value\no1,s1,12\n', 'data/sources.csv': 'source_id,title\ns1,Un titre\n' };
const field = (name: string) => ({ name, type: 'string' as const });
const DESCRIPTOR = {
  name: 'pack', version: '1', resources: [
    { name: 'observation', path: 'observations.csv', schema: { fields: ['observation_id', 'source_id', 'value'].map(field), primaryKey: ['observation_id'] } },
    { name: 'source', path: 'sources.csv', schema: { fields: ['source_id', 'title'].map(field), primaryKey: ['source_id'] } },
    { name: 'raw', path: 'raw.csv', mapping: 'mapping.json', schema: { fields: [] } },
  ],
};
const ports: Ports = { fetchJson: () => Promise.resolve(DESCRIPTOR), fetchText: (path) => Promise.resolve(FILES[path]!), fetchBytes: () => Promise.reject(new Error('no file')), live: () => Promise.reject(new Error('no engine')) };

const dataset = (id: string, origin: ImportedDataset['origin']): ImportedDataset => ({
  dataset_id: id, origin, name: id, applied: { observations: [{ observation_id: `o-${id}`, source_id: `s-${id}`, value: '7' }], sums: [], declared: {}, source: { source_id: `s-${id}`, title: '=titre' } },
} as unknown as ImportedDataset);
const found = (id: string): Finding => ({ finding_id: id, ruleid: 'F01', inputs: [{ role: 'x', observation_id: 'o1' }] } as unknown as Finding);
const card = (observation_id: string): Card => ({ observation_id, qualifier: '=', value_text: '12', value_max: null } as unknown as Card);
const DECISION = { finding_id: 'without', ruleid: 'F01', reason: 'confirmed-error', comment: '', citation: '', decided_on: '2026-11-20', decided_by: '', inputs: [{ observation_id: 'o1', stated: '11' }] } as const;

const mine = dataset('mine', 'person');
const shipped = dataset('shipped', 'shipped');
const rehearsed: (readonly ImportedDataset[])[] = [];
const session = {
  imports: [mine, shipped], own: { rules: [], declared: {} }, everyFinding: [found('with')], rows: () => ['o1', 'o-mine', 'o-shipped'].map(card),
  rehearse: (datasets: readonly ImportedDataset[], look: (engine: unknown, findings: readonly Finding[]) => unknown) => {
    rehearsed.push(datasets);
    return Promise.resolve(look(null, [found('without')]));
  },
} as unknown as Session;

describe('a file of the person', () => {
  it('stays unless the person says so: its figures are taken out, and the findings are those of the rest', async () => {
    const { files, evidence, datasets, withheld } = await gather(session, { all: [DECISION] }, false, ports);
    expect(rehearsed).toEqual([[shipped]]);
    expect(evidence.findings.map(({ finding_id }) => finding_id)).toEqual(['without']);
    expect([...evidence.figures.keys()]).toEqual(['o1', 'o-shipped']);
    expect([datasets, withheld]).toEqual([[shipped], 1]);
    expect(files.get('observations.csv')).toBe('observation_id,source_id,value\no1,s1,12\no-shipped,s-shipped,7\n');
    expect([...files.values()].join('')).not.toContain('mine');
    // A decision on these findings, and the figure that it noted has changed since.
    expect([...evidence.standings].map(([id, { state }]) => [id, state])).toEqual([['without', 'reopened']]);
  });
  it('stays with the decisions about its figures: they note what each stated', async () => {
    const on = (finding_id: string, ...ids: readonly string[]) => ({ ...DECISION, finding_id, inputs: ids.map((observation_id) => ({ observation_id, stated: '7' })) });
    const all = [DECISION, on('with', 'o-mine', 'o1'), on('before', 'o-removed'), on('without'), on('gone')];
    const { decisions, evidence } = await gather(session, { all }, false, ports);
    expect(decisions).toEqual([DECISION, on('without')]);
    expect([...evidence.standings.values()].flatMap(({ decision }) => decision.inputs.map(({ stated }) => stated))).not.toContain('7');
    // Nor do those about a file that was taken away, whatever travels.
    expect((await gather(session, { all }, true, ports)).decisions).toEqual([DECISION, on('with', 'o-mine', 'o1')]);
  });
  it('travels when the person does: nothing is worked out again, and a text of it cannot compute', async () => {
    const before = rehearsed.length;
    const { files, evidence, withheld } = await gather(session, { all: [] }, true, ports);
    expect([rehearsed.length, withheld]).toEqual([before, 0]);
    expect(evidence.findings.map(({ finding_id }) => finding_id)).toEqual(['with']);
    expect([...evidence.figures.keys()]).toEqual(['o1', 'o-mine', 'o-shipped']);
    expect(files.get('sources.csv')).toBe("source_id,title\ns1,Un titre\ns-mine,'=titre\ns-shipped,'=titre\n");
    expect([...files.keys()]).toEqual(['observations.csv', 'sources.csv']);
  });
});
