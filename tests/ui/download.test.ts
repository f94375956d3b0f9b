/** A file that is handed over can be read until the person has had the time to agree to it. */
import { afterEach, expect, test, vi } from 'vitest';
import { download } from '../../src/ui/download';

afterEach(() => { vi.useRealTimers(); vi.restoreAllMocks(); });

test('a file waits for a person who hesitates, and is let go in the end', () => {
  vi.useFakeTimers();
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  const revoked = vi.spyOn(URL, 'revokeObjectURL');
  download('essai.csv', 'text/csv', 'a;b');
  expect(clicked).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(60_000);
  expect(revoked).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(revoked).toHaveBeenCalledOnce();
});
