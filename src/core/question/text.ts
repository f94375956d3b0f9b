/**
 * The outside of a text in SQL: where its statements end, whether it says anything. What it means is
 * left to the parser of the database; this only makes the refusals clear (see `ask.ts`).
 */

/** A piece that stands as it is: a comment (nested ones too), a quoted text or name, a dollar-quoted text. */
const OPENERS = /--|\/\*|[eE]?'|"|\$[A-Za-z_]*\$/y;

/** Where the piece that starts at `from` ends; the end of the text when it is never closed. */
function endOf(text: string, opener: string, from: number): number {
  const after = (sign: string): number => {
    const at = text.indexOf(sign, from);
    return at < 0 ? text.length : at + sign.length;
  };
  if (opener === '--') return after('\n');
  if (opener === '/*') return endOfComment(text, from);
  if (opener.startsWith('$')) return after(opener);
  const quote = opener.at(-1)!;
  for (let i = from; i < text.length; i += 1) {
    if (opener.length === 2 && text[i] === '\\') i += 1;
    else if (text[i] === quote) {
      if (text[i + 1] !== quote) return i + 1;
      i += 1;
    }
  }
  return text.length;
}

function endOfComment(text: string, from: number): number {
  let depth = 1;
  for (let i = from; i < text.length; i += 1) {
    const two = text.slice(i, i + 2);
    if (two !== '/*' && two !== '*/') continue;
    depth += two === '/*' ? 1 : -1;
    i += 1;
    if (depth === 0) return i + 1;
  }
  return text.length;
}

/** Calls back with each piece of a text: what is quoted or commented on one side, code on the other. */
function pieces(text: string, each: (piece: string, kind: 'code' | 'quoted' | 'comment') => void): void {
  let [start, at] = [0, 0];
  while (at < text.length) {
    OPENERS.lastIndex = at;
    const inWord = at > 0 && /[\p{L}\p{N}_]/u.test(text[at - 1]!);
    const opener = OPENERS.exec(text)?.[0];
    if (opener === undefined || (inWord && /^[eE$]/.test(opener))) {
      at += 1;
      continue;
    }
    if (at > start) each(text.slice(start, at), 'code');
    const end = endOf(text, opener, at + opener.length);
    each(text.slice(at, end), opener === '--' || opener === '/*' ? 'comment' : 'quoted');
    [start, at] = [end, end];
  }
  if (start < text.length) each(text.slice(start), 'code');
}

export interface OneStatement {
  /** How many statements say something. */
  readonly statements: number;
  /** The text with its semicolons blanked, every sign in its place: what is said of a line holds for the text. */
  readonly text: string;
  /** In capitals; empty when there is none. */
  readonly firstWord: string;
}

/** What a text holds: one statement is what the console and a rule take. */
export function outside(text: string): OneStatement {
  let [statements, said, blanked, code] = [0, false, '', ''];
  const say = (): void => {
    if (!said) statements += 1;
    said = true;
  };
  pieces(text, (piece, kind) => {
    blanked += kind === 'code' ? piece.replaceAll(';', ' ') : piece;
    if (kind === 'quoted') say();
    if (kind !== 'code') {
      code += ' ';
      return;
    }
    code += piece;
    piece.split(';').forEach((part, i) => {
      if (i > 0) said = false;
      if (part.trim() !== '') say();
    });
  });
  return { statements, text: blanked, firstWord: /\p{L}+/u.exec(code)?.[0].toUpperCase() ?? '' };
}
