/** Why something is proposed, in sentences. */
import type { Condition, FieldRule, Suggestion } from '../../../core/mapping/types';
import type { Words } from '../../words';

/** "La colonne s’appelle « annee ». Ses valeurs sont des années ou des périodes. Ressemblance 97 %." */
export function reasonWords({ reasons, score, column }: Suggestion, w: Words): string {
  const t = w.t.donnees.mapping;
  const said = reasons.map(({ code, args }) => {
    const number = (name: string): string => (typeof args[name] === 'number' ? w.f.number(args[name]) : String(args[name] ?? ''));
    if (code === 'header-name') return t.reasons[code](w.f.quote(column ?? String(args.name ?? '')));
    if (code === 'some-codes') return t.reasons[code](number('matched'), number('count'));
    return t.reasons[code];
  });
  return [...said, ...(score > 0 && column !== null ? [t.score(w.f.percent(Math.round(score * 100)))] : [])].join(' ');
}

/** "Dimension est « by citizenship »" */
export const conditionWords = (when: Condition, w: Words): string => w.f.list(
  Object.entries(when).map(([column, values]) => w.t.donnees.mapping.condition(column, w.f.list(values.map((value) => w.f.quote(value)), 'or'))));

/** "Si Dimension est by citizenship : colonne Category." */
export function ruleWords(rule: FieldRule, labelOf: (code: string) => string, w: Words): string {
  const t = w.t.donnees.mapping;
  const from = 'constant' in rule ? labelOf(rule.constant) : 'column' in rule ? t.fromColumn(rule.column) : t.header.toLowerCase();
  return t.rule(conditionWords(rule.when ?? {}, w), from);
}
