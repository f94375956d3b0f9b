/** No promise hangs (ENGINEERING T5). */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EngineError } from '../../src/core/errors';
import { watchdog } from '../../src/db/watchdog';

const never = () => new Promise<never>(() => {});

describe('watchdog', () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });

  it('lets an answer through and forgets its clock', async () => {
    const onFault = vi.fn();
    const watch = watchdog(onFault);
    expect(await watch.guard(Promise.resolve(7), 1000)).toBe(7);
    await expect(watch.guard(Promise.reject(new Error('own')), 1000)).rejects.toThrow('own');
    vi.advanceTimersByTime(60_000);
    expect([onFault.mock.calls.length, watch.fault, vi.getTimerCount()]).toEqual([0, null, 0]);
  });

  it('ends a silence, once, for every wait', async () => {
    const onFault = vi.fn();
    const watch = watchdog(onFault);
    const waits = [watch.guard(never(), 1000, 'SELECT 1'), watch.guard(never(), 5000)].map((wait) => wait.catch((error: unknown) => error));
    vi.advanceTimersByTime(1000);
    const errors = await Promise.all(waits);
    expect(errors[0]).toMatchObject({ code: 'engine-timeout', sql: 'SELECT 1' });
    expect(errors[1]).toBe(errors[0]);
    expect([onFault.mock.calls.length, vi.getTimerCount()]).toEqual([1, 0]);
  });

  it('is patient while something moves', async () => {
    const watch = watchdog(() => {});
    const wait = watch.guard(never(), 1000).catch((error: EngineError) => error.code);
    for (let i = 0; i < 10; i += 1) {
      vi.advanceTimersByTime(900);
      watch.pat();
    }
    expect(watch.fault).toBeNull();
    vi.advanceTimersByTime(1000);
    expect(await wait).toBe('engine-timeout');
  });

  it('keeps the first fault and refuses what comes after it', async () => {
    const onFault = vi.fn();
    const watch = watchdog(onFault);
    const crash = new EngineError('engine-crash', 'unreachable');
    watch.bark(crash);
    watch.bark(new EngineError('engine-closed', 'closed'));
    await expect(watch.guard(Promise.reject(new Error('late')), 1000)).rejects.toBe(crash);
    expect([watch.fault, onFault.mock.calls.length]).toEqual([crash, 1]);
  });
});
