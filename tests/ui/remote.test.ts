/** A published Parquet file on the data page: its footer, its columns, and what is said when it cannot be read. */
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { Component } from 'svelte';
import fixture from '../fixtures/files/brotli.parquet?url';
import { RemoteFile } from '../../src/state/remote.svelte';
import Remote from '../../src/ui/pages/donnees/Remote.svelte';
import type { RemoteDone } from '../../src/ingest/remotework';
import Stage from './Stage.svelte';
import { faults, world } from './world';

async function open(given: File[] = []): Promise<HTMLElement> {
  const { container } = await render(Stage, { props: { world: await world(), component: Remote as unknown as Component<never>, props: { onfile: (file: File) => given.push(file) } } });
  await userEvent.click(page.getByText('Lire un fichier Parquet publié ici'));
  return container as HTMLElement;
}
const look = async (address: string): Promise<void> => {
  await userEvent.fill(page.getByLabelText('Adresse du fichier'), address);
  await userEvent.click(page.getByRole('button', { name: 'Lire le sommaire' }));
};

test('columns are chosen from the footer, then read in the worker and handed on as a file', async () => {
  const given: File[] = [];
  const container = await open(given);
  await look(fixture);
  await expect.element(page.getByText('Colonnes à lire')).toBeVisible();
  const boxes = page.getByRole('checkbox').all();
  expect(boxes.length).toBeGreaterThan(1);
  expect(await faults(container)).toEqual([]);
  for (const box of boxes.slice(1)) await box.click();
  await userEvent.click(page.getByRole('button', { name: /^Lire ces colonnes/ }));
  await expect.poll(() => given.length, { timeout: 10_000 }).toBe(1);
  const [header = ''] = (await given[0]!.text()).split('\r\n');
  expect([given[0]!.name, header.split(',').length]).toEqual(['brotli.parquet.csv', 1]);
});

test.each([
  ['https://example.org/a.parquet', 'autre serveur'], ['', 'pas une adresse'], ['http://[', 'pas une adresse'],
])('%s is refused before anything is asked', async (address, words) => {
  await open();
  await look(address);
  await expect.element(page.getByRole('status')).toHaveTextContent(words);
});

test('a later question settles the earlier one, and a fault keeps the file whole for who agrees', async () => {
  const answers: ((done: RemoteDone) => void)[] = [];
  const source = new RemoteFile('https://app.example/', () => new Promise((settle) => { answers.push(settle); }));
  source.address = 'lot/a.parquet';
  const [first, second] = [source.look(), source.look()];
  const remote = (name: string) => ({ remote: { url: '', name, size: 10, tag: '', rows: 1, groups: 1, columns: [{ name: 'n', bytes: 4, chooses: true }, { name: 'm', bytes: 6, chooses: false }] } });
  answers[1]!(remote('later'));
  answers[0]!(remote('earlier'));
  await Promise.all([first, second]);
  expect([source.remote?.name, source.weight, source.working]).toEqual(['later', 10, null]);
  source.choose('m', false);
  expect(source.weight).toBe(4);
  const third = source.look();
  answers[2]!({ refused: 'remote-whole', value: '10' });
  await third;
  expect([source.remote, source.fault]).toEqual([null, { code: 'remote-whole', value: '10' }]);
  const whole = source.whole();
  answers[3]!({ file: new File(['x'], 'a.parquet') });
  expect((await whole)?.name).toBe('a.parquet');
});
