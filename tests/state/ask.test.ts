/** Questions to the engine through the session: a late answer is refused, an old question is stopped. */
import { describe, expect, it, vi } from 'vitest';
import type { EngineError } from '../../src/core/errors';
import { Session } from '../../src/state/session.svelte';
import { ASKED, held, world } from '../fixtures/sessionworld';

describe('ask', () => {
  it('starts the engine when needed', async () => {
    const { ports } = world();
    const session = new Session(ports);
    expect(await session.ask(ASKED, [1])).toEqual([{ n: 100 }]);
    expect(session.status).toBe('live');
  });

  it('refuses the late answer of an older question, even from an engine that ignores the signal', async () => {
    const built = world();
    const session = new Session(built.ports);
    await session.start();
    const answers = [held<unknown[]>(), held<unknown[]>()];
    let next = 0;
    built.engine.query = () => answers[next++]!.promise as never;
    const older = session.ask(ASKED, ['old']).catch((error: EngineError) => error.code);
    await vi.waitFor(() => expect(next).toBe(1));
    const newer = session.ask(ASKED, ['new']);
    await vi.waitFor(() => expect(next).toBe(2));
    answers[1]!.resolve([{ n: 2 }]);
    expect(await newer).toEqual([{ n: 2 }]);
    answers[0]!.resolve([{ n: 1 }]);
    expect(await older).toBe('query-aborted');
  });

  it('tells the engine to stop the older question, and leaves another name alone', async () => {
    const built = world();
    const session = new Session(built.ports);
    await session.start();
    const signals: AbortSignal[] = [];
    built.engine.query = async (_query, _params, options) => {
      signals.push(options!.signal!);
      return new Promise(() => {}) as never;
    };
    void session.ask(ASKED, ['old']).catch(() => {});
    void session.ask(ASKED, ['other'], { as: 'other' }).catch(() => {});
    await vi.waitFor(() => expect(signals).toHaveLength(2));
    void session.ask(ASKED, ['new']).catch(() => {});
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  it('stops with the signal of a view that goes away', async () => {
    const { ports } = world();
    const session = new Session(ports);
    const gone = new AbortController();
    const asking = session.ask(ASKED, [], { signal: gone.signal }).catch((error: EngineError) => error.code);
    gone.abort();
    expect(await asking).toBe('query-aborted');
  });
});
