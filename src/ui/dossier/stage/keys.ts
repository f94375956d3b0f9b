/** What a key, a clicker or a finger asks of the presentation. Pure but for the events it reads. */

export type Command = 'next' | 'previous' | 'first' | 'last' | 'jump' | 'black' | 'full' | 'speaker' | 'evidence' | 'closer' | 'list' | 'leave';

/** Clickers send page up and page down, a point or a B for the black screen. */
const KEYS: Readonly<Record<string, Command>> = {
  ArrowRight: 'next', ArrowDown: 'next', PageDown: 'next', ' ': 'next', n: 'next',
  ArrowLeft: 'previous', ArrowUp: 'previous', PageUp: 'previous', Backspace: 'previous', p: 'previous',
  Home: 'first', End: 'last', Enter: 'jump', b: 'black', '.': 'black', f: 'full', s: 'speaker', e: 'evidence', z: 'closer', l: 'list', Escape: 'leave',
};

/** Keys that a control in focus keeps for itself. */
const OF_CONTROL = new Set(['Enter', ' ']);
const FIELD = 'input, select, textarea';

/**
 * @param typed  digits are waiting for Enter, whatever has the focus
 * @returns      a command, a digit typed towards a jump, or null when the key is not for the presentation
 */
export function read(event: KeyboardEvent, typed = false): Command | number | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return null;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(FIELD)) return null;
  if (OF_CONTROL.has(event.key) && !(typed && event.key === 'Enter') && target?.closest('button, a, summary, [role=button]')) return null;
  if (/^\d$/.test(event.key)) return Number(event.key);
  if (event.key === ' ' && event.shiftKey) return 'previous';
  return KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null;
}

/**
 * What a key does to a jump being typed and to the presentation.
 * @returns  the digits typed so far, and a command when the key is one; null when it is not for the
 *           presentation, or a dialog is over it: it is then left to the page
 */
export function press(event: KeyboardEvent, digits: string): { readonly digits: string; readonly command: Command | null } | null {
  if (document.querySelector('dialog[open]')) return null;
  const asked = read(event, digits !== '');
  if (asked === null) return null;
  event.preventDefault();
  return typeof asked === 'number' ? { digits: `${digits}${asked}`.slice(-3), command: null } : { digits, command: asked };
}

/** px a finger moves before it means a slide. */
const SWIPE = 48;

/** For `{@attach}`: a finger drawn sideways goes to the slide on that side. */
export function swiped(ask: (command: 'next' | 'previous') => void): (node: HTMLElement) => () => void {
  return (node) => {
    let from: { readonly x: number; readonly y: number } | null = null;
    const down = ({ touches: [touch], target }: TouchEvent) => {
      // Two fingers enlarge the page; a table scrolls by itself.
      const single = touch && !(target as Element).closest('dialog dialog, .scroll');
      from = single ? { x: touch.clientX, y: touch.clientY } : null;
    };
    const up = ({ changedTouches: [touch] }: TouchEvent) => {
      if (!from || !touch) return;
      const [dx, dy] = [touch.clientX - from.x, touch.clientY - from.y];
      from = null;
      if (Math.abs(dx) > SWIPE && Math.abs(dx) > 1.5 * Math.abs(dy)) ask(dx < 0 ? 'next' : 'previous');
    };
    node.addEventListener('touchstart', down, { passive: true });
    node.addEventListener('touchend', up, { passive: true });
    return () => {
      node.removeEventListener('touchstart', down);
      node.removeEventListener('touchend', up);
    };
  };
}
