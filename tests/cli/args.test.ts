import { expect, test } from 'vitest';
import { readArgs, UsageError } from '../../src/cli/args';
import { main } from '../../src/cli/main';

const OPTIONS = { port: { type: 'string', value: 'N', about: 'a port' }, dev: { type: 'boolean', about: 'the sources' } } as const;
const read = (...args: string[]) => readArgs('concordance serve', args, OPTIONS);

test('options are read as declared', () => {
  expect(read('--port', '8080', '--dev')).toEqual({ port: '8080', dev: true });
  expect(read('--port=8080')).toEqual({ port: '8080' });
  expect(read()).toEqual({});
});

test.each([['--colour'], ['--port'], ['file.csv'], ['--dev=yes']])('%s is refused, with the options there are', (...args) => {
  expect(() => read(...args)).toThrow(UsageError);
  expect(() => read(...args)).toThrow(/--port N/);
});

test('help is asked for, not an error', () => {
  expect(() => read('--help')).toThrow(expect.objectContaining({ asked: true }));
});

test('an unknown command is misuse, and no command is help', async () => {
  expect(await main(['nothing'])).toBe(2);
  expect(await main(['constructor'])).toBe(2);
  expect(await main([])).toBe(0);
  expect(await main(['build', '--nothing'])).toBe(2);
  expect(await main(['build', '--help'])).toBe(0);
});
