/** An engine out of mortal workers: order, abort, restart (ENGINEERING T5, T12). */
import { describe, expect, it, vi } from 'vitest';
import { EngineError } from '../../src/core/errors';
import { supervise, type SuperviseOptions } from '../../src/db/supervise';
import { HeldLife } from '../fixtures/life';

const asking = (sql: string) => ({ name: sql, sql, columns: { n: 'int' } as const });
const code = (error: unknown) => (error as EngineError).code;
const settled = () => new Promise((resolve) => setTimeout(resolve));

/** An engine whose lives are at hand, the last one last. */
async function open(options: SuperviseOptions = {}, failing: readonly number[] = []) {
  const lives: HeldLife[] = [];
  let boots = 0;
  const engine = await supervise(async () => {
    boots += 1;
    if (failing.includes(boots)) throw new EngineError('engine-boot', 'no memory');
    lives.push(new HeldLife());
    return lives.at(-1)!;
  }, options);
  return { engine, lives, boots: () => boots };
}

describe('supervise', () => {
  it('asks one question at a time, in order', async () => {
    const { engine, lives: [life] } = await open();
    const first = engine.query(asking('a'));
    const second = engine.query(asking('b'));
    await settled();
    expect(life!.pending.map(({ sql }) => sql)).toEqual(['a']);
    life!.pending[0]!.answer(1);
    expect(await first).toEqual([{ n: 1 }]);
    await settled();
    life!.pending[1]!.answer(2);
    expect(await second).toEqual([{ n: 2 }]);
  });

  it('goes on after a question that fails', async () => {
    const { engine, lives: [life] } = await open();
    const first = engine.query(asking('a')).catch(code);
    const second = engine.query(asking('b'));
    await settled();
    life!.pending[0]!.fail(new EngineError('query-failed', 'Binder Error'));
    expect(await first).toBe('query-failed');
    await settled();
    life!.pending[1]!.answer(2);
    expect(await second).toEqual([{ n: 2 }]);
  });

  it('frees the caller of an aborted question at once, and no other', async () => {
    const { engine, lives: [life] } = await open();
    const abort = new AbortController();
    const running = engine.query(asking('a'), [], { signal: abort.signal }).catch(code);
    const waiting = engine.query(asking('b'));
    await settled();
    abort.abort();
    expect(await running).toBe('query-aborted');
    expect(life!.pending[0]!.signal?.aborted).toBe(true);
    life!.pending[0]!.fail(new EngineError('query-aborted', 'aborted'));
    await settled();
    life!.pending[1]!.answer(2);
    expect(await waiting).toEqual([{ n: 2 }]);
  });

  it('never posts a question aborted while it waited', async () => {
    const { engine, lives: [life] } = await open();
    const abort = new AbortController();
    const first = engine.query(asking('a'));
    const second = engine.query(asking('b'), [], { signal: abort.signal }).catch(code);
    abort.abort();
    expect(await second).toBe('query-aborted');
    await settled();
    life!.pending[0]!.answer();
    await first;
    await settled();
    expect(life!.pending).toHaveLength(1);
  });

  it('rebuilds its tables after a crash and tells the caller once', async () => {
    const prepare = vi.fn(async (engine) => { await engine.register({ name: 'a.csv', content: '' }); await engine.lock(); });
    const onRestart = vi.fn();
    const { engine, lives } = await open({ prepare, onRestart });
    const struck = engine.query(asking('a')).catch(code);
    const next = engine.query(asking('b'));
    await settled();
    lives[0]!.crash();
    expect(await struck).toBe('engine-crash');
    await settled();
    expect(lives).toHaveLength(2);
    expect(lives[1]!.ran).toEqual(lives[0]!.ran);
    expect(lives[1]!.ran).toEqual(['register a.csv', 'SET enable_external_access = false;SET lock_configuration = true']);
    lives[1]!.pending[0]!.answer(5);
    expect(await next).toEqual([{ n: 5 }]);
    expect([prepare.mock.calls.length, onRestart.mock.calls.length]).toEqual([2, 1]);
    await expect(onRestart.mock.calls[0]![1]).resolves.toBeUndefined();
  });

  it('rebuilds after a crash between two questions, without an error', async () => {
    const { engine, lives } = await open();
    lives[0]!.crash();
    const next = engine.query(asking('a'));
    await settled();
    lives[1]!.pending[0]!.answer(3);
    expect(await next).toEqual([{ n: 3 }]);
  });

  it('says that it is lost when it cannot start again', async () => {
    const onRestart = vi.fn();
    const { engine, lives, boots } = await open({ onRestart }, [2]);
    const struck = engine.query(asking('a')).catch(code);
    await settled();
    lives[0]!.crash();
    expect(await struck).toBe('engine-crash');
    await expect(onRestart.mock.calls[0]![1]).rejects.toMatchObject({ code: 'engine-boot' });
    expect(await engine.query(asking('b')).catch(code)).toBe('engine-boot');
    expect(boots()).toBe(2);
  });

  it('ends a worker whose tables could not be built', async () => {
    let life: HeldLife | undefined;
    const opening = supervise(async () => (life = new HeldLife()), { prepare: async () => { throw new EngineError('query-failed', 'no such column'); } });
    await expect(opening).rejects.toMatchObject({ code: 'query-failed' });
    expect(life!.ended).toBe(true);
  });

  it('closes with everything that waits, and does not start again', async () => {
    const { engine, lives, boots } = await open();
    const waits = [engine.query(asking('a')).catch(code), engine.query(asking('b')).catch(code)];
    await settled();
    await engine.close();
    expect(await Promise.all(waits)).toEqual(['engine-closed', 'engine-closed']);
    expect(await engine.run('c').catch(code)).toBe('engine-closed');
    expect([lives[0]!.ended, boots()]).toEqual([true, 1]);
  });

  it('decodes what it is given, and refuses the rest', async () => {
    const { engine, lives: [life] } = await open();
    const refused = engine.query({ name: 'a', sql: 'a', columns: { other: 'int' } }).catch(code);
    await settled();
    life!.pending[0]!.answer();
    expect(await refused).toBe('result-type');
  });
});
