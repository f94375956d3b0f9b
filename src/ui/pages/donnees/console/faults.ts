/** What is wrong with a question, in the words of the person. */
import type { Fault } from '../../../../core/question/fault';
import type { Messages } from '../../../../i18n';

/** @param quote  puts a name between the quotation marks of the language */
export function sayFault({ kind, name, near }: Fault, t: Messages['console']['faults'], quote: (text: string) => string): string {
  const said = t.kinds[kind](name === undefined || name === '' ? '' : quote(name.replace(/\s+/g, ' ').trim()));
  return near === undefined ? said : `${said} ${t.near(quote(near))}`;
}
