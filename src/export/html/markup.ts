/**
 * HTML written from texts that nobody wrote as HTML: whatever is put in a template is escaped,
 * but what another template made. Attributes are always in double quotes.
 */

/** A piece of HTML that is one already. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What a template takes; null leaves nothing. */
export type Insert = string | number | Markup | null | readonly (Markup | null)[];

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Signs that no HTML text may hold: controls, halves of characters, and the two that Unicode never assigns. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

export const escape = (text: string): string => text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (sign) => SIGNS[sign]!);

function written(value: Insert): string {
  if (value === null) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(written).join('');
  return escape(String(value));
}

/** A template of HTML. */
export function html(strings: TemplateStringsArray, ...values: readonly Insert[]): Markup {
  return new Markup(strings.reduce((made, part, i) => made + written(values[i - 1] ?? null) + part));
}

/** What is there when a condition holds. */
export const when = (condition: unknown, make: () => Markup): Markup | null => (condition ? make() : null);
