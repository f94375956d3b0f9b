/**
 * The light tokens of the look (`ui/styles/tokens.css`, which a test compares with these), for
 * what leaves the page: paper, slides and pictures are always light and know no style sheet.
 */
export const LIGHT = {
  paper: '#FFFFFF', surface: '#F4F5F6', ink: '#15191E', muted: '#545C66', rule: '#868E98', hair: '#D5D9DE', accent: '#710018',
  adm: '#0D396D', asso: '#BC5622', parl: '#9059BC', euro: '#16847F', press: '#625E50',
} as const;

type Token = keyof typeof LIGHT;

/** `var(--adm)` → `#0D396D`; what names no token stays as it is. */
export function resolved(value: string): string {
  return value.replaceAll(/var\(--([a-z]+)\)/g, (whole, name: string) => (Object.hasOwn(LIGHT, name) ? LIGHT[name as Token] : whole));
}
