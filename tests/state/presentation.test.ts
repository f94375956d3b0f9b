/** Two windows of one presentation: what one does the other shows, and either may be closed and opened again. */
import { describe, expect, it } from 'vitest';
import { Presentation, type Line, type Role } from '../../src/state/presentation.svelte';

/** Windows of one browser: what one posts, every other hears, as a copy. */
function browser() {
  const heard = new Map<Line, (event: MessageEvent) => void>();
  const open = (role: Role, slide = 1) => {
    const line: Line = {
      postMessage: (message: unknown) => { for (const [other, hear] of heard) if (other !== line) hear({ data: structuredClone(message) } as MessageEvent); },
      addEventListener: (_: string, hear: unknown) => { heard.set(line, hear as (event: MessageEvent) => void); },
      close: () => { heard.delete(line); },
    };
    const window = { slide, received: [] as string[] };
    const presentation = new Presentation<string>(role, line, {
      read: () => window.slide, write: (to) => { window.slide = to; }, received: (papers) => { window.received.push(papers); },
    });
    return { presentation, window };
  };
  return { open };
}

describe('a presentation in two windows', () => {
  it('goes to a slide in both, whoever asks', () => {
    const { open } = browser();
    const [room, speaker] = [open('room'), open('speaker')];
    room.presentation.go(3);
    expect(speaker.window.slide).toBe(3);
    speaker.presentation.go(5);
    expect([room.window.slide, room.presentation.slide]).toEqual([5, 5]);
    expect([room.presentation.other, speaker.presentation.other]).toEqual([true, true]);
  });

  it('blacks the screen and shows evidence in both; another slide ends either', () => {
    const { open } = browser();
    const [room, speaker] = [open('room'), open('speaker')];
    speaker.presentation.setBlack(true);
    expect(room.presentation.black).toBe(true);
    speaker.presentation.setEvidence(true);
    expect([room.presentation.black, room.presentation.evidence]).toEqual([false, true]);
    room.presentation.go(2);
    expect([speaker.presentation.black, speaker.presentation.evidence]).toEqual([false, false]);
  });

  it('tells a speaker’s window that comes later, or again, where it stands', () => {
    const { open } = browser();
    const room = open('room', 4);
    room.presentation.hand('papers');
    room.presentation.begin(1000);
    const speaker = open('speaker');
    expect([speaker.window.slide, speaker.presentation.papers, speaker.presentation.elapsed(4000)]).toEqual([4, 'papers', 3000]);
    speaker.presentation.close();
    expect(room.presentation.other).toBe(false);
    room.presentation.go(6);
    expect(open('speaker').window.slide).toBe(6);
  });

  it('gives a projection that is opened again its slide, its clock and its papers back', () => {
    const { open } = browser();
    const first = open('room');
    const speaker = open('speaker');
    first.presentation.hand('papers');
    first.presentation.go(7);
    speaker.presentation.start(0);
    first.presentation.close();
    expect(speaker.presentation.other).toBe(false);
    const again = open('room');
    expect([again.window.slide, again.window.received, again.presentation.elapsed(2000)]).toEqual([7, ['papers'], 2000]);
  });

  it('works alone, and two projections leave each other in peace', () => {
    const window = { slide: 1 };
    const alone = new Presentation<string>('room', null, { read: () => window.slide, write: (to) => { window.slide = to; }, received: () => {} });
    alone.go(2);
    alone.setBlack(true);
    alone.close();
    expect([window.slide, alone.black, alone.other]).toEqual([2, true, false]);
    const { open } = browser();
    const [one, other] = [open('room'), open('room')];
    one.presentation.go(3);
    expect(other.window.slide).toBe(1);
  });
});

describe('the clock', () => {
  it('begins once, stands still, goes on, and starts again from nothing', () => {
    const { presentation } = browser().open('room');
    presentation.begin(1000);
    presentation.begin(5000);
    expect(presentation.elapsed(6000)).toBe(5000);
    presentation.pause(6000);
    expect(presentation.elapsed(60_000)).toBe(5000);
    presentation.begin(60_000);
    expect(presentation.clock.started).toBeNull();
    presentation.start(60_000);
    expect(presentation.elapsed(61_000)).toBe(6000);
    presentation.reset(61_000);
    expect(presentation.elapsed(61_500)).toBe(500);
    presentation.setTarget(20);
    expect(presentation.clock.target).toBe(20);
  });
});
