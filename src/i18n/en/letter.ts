/** Text of the letters, in English: a version to be read beside the French one, which is the one that is sent. */
import type { LetterWords } from '../../core/letters/words';

const colon = ': ';

const letter: LetterWords = {
  blanks: {
    name: '[name of the signatory]', organisation: '[name of the organisation]', address: '[address]', contact: '[e-mail or telephone]',
    place: '[place]', date: '[day]', recipient: '[service written to, and address]',
  },
  attention: 'For the attention of the officer responsible for access to administrative documents',
  placeDate: ({ place, date }) => `${place}, ${date}`,
  subject: `Subject${colon}`,
  greeting: 'Dear Sir or Madam,',
  code: ({ name, short, article }) => `Under the ${name} (${short}, art.\u00A0${article} et seq.)`,
  article: ({ list }) => `Art.\u00A0${list}`,
  request: {
    title: ({ what }) => `Request for documents${colon}${what}`,
    subject: ({ what, years }) => `request for access to administrative documents – ${what}${years === '' ? '' : `, ${years}`}`,
    opening: ({ law }) => (law === ''
      ? 'We are writing to request access to the administrative documents described below.'
      : `${law}, we are writing to request access to the administrative documents described below.`),
    purpose: 'We keep a record of the figures published in France on trafficking in human beings and exploitation, in which each number is quoted with its document, without correction or estimate. We did not find the following, or not all of it, in the public documents we were able to read; we may have missed it.',
    wanted: 'Documents requested',
    how: 'Terms of the request',
    statistics: ({ law }) => `Statistics are among administrative documents${law}.`,
    reports: ({ law }) => `Reports and studies are among administrative documents${law}.`,
    extraction: ({ law }) => `So are tables obtained by simple extraction from a database, without an unreasonable workload${law}.`,
    form: ({ law }) => `We would like to receive these documents by e-mail, with tables in an open, reusable format${law}.`,
    secrecy: ({ law }) => `We ask only for numbers and amounts, not for personal data; small numbers may be withheld under the rules of statistical confidentiality${law}.`,
    elsewhere: ({ law }) => `If any of these items is already published, a reference is all we need. If it does not exist or is not collected, we would be grateful to be told: that too is an answer. If another authority holds it, please pass this request on and let us know${law}.`,
    delay: ({ law, appeal }) => `For the record, failure to reply within one month of receipt of this request amounts to a refusal${law}, and the matter may then be referred to the Commission for access to administrative documents within two months${appeal}. If some of the documents need more time, we would be glad to receive first those that are ready.`,
    labels: {
      indicator: `Quantity${colon}`, indicators: `Quantities${colon}`, asked: `What is requested${colon}`, unit: `Unit${colon}`,
      definition: `Definition we use${colon}`, breakdowns: `Breakdowns${colon}`, detail: `Details${colon}`, law: `Basis${colon}`,
      last: `Latest number found${colon}`, silence: `What a document says${colon}`,
    },
    years: ({ list }) => `the yearly number for ${list}, and for any later year for which it has been established, with the definition and scope you use.`,
    stages: ({ list }) => `the amount spent for ${list}, and for any later year, with the corresponding bill and vote.`,
    method: 'the documents that describe the method, date, scope and margin of each estimate made public.',
    document: 'the document itself, in its latest version, with its annexes.',
    by: ({ list }) => `by ${list}, where the records allow.`,
    never: 'none in the documents we read.',
    value: ({ value, period }) => `${value} (${period})`,
    origin: ({ document, number }) => `${document} (doc.\u00A0${number})`,
    published: ({ value, documents }) => `${value}, in ${documents}`,
    silent: ({ text, where }) => `${text} (${where}).`,
    more: (count) => (count > 1 ? `and ${count} other documents` : 'and one other document'),
    disposal: 'We remain at your disposal to clarify or narrow this request.',
  },
  breakdowns: { sex: 'sex', age: 'age', citizenship: 'citizenship', exploitation: 'form of exploitation', area: 'department', offence: 'offence' },
  questions: {
    title: 'Questions on published figures',
    subject: 'questions on published figures about trafficking in human beings',
    opening: (count) => (count > 1
      ? `Setting public documents side by side, we noted ${count} points on which the published numbers cannot be reconciled. We would be grateful for your help in understanding them.`
      : 'Setting public documents side by side, we noted one point on which the published numbers cannot be reconciled. We would be grateful for your help in understanding it.'),
    fair: 'Each of these numbers may be right within its scope and at its date. For each point, we give the most favourable explanation that the data allow.',
    labels: { fact: `Finding${colon}`, figures: `Sources${colon}`, explanation: `Possible explanation${colon}`, question: `Our question${colon}` },
    value: ({ value, period }) => `${value} (${period})`,
    document: ({ producer, number }) => `${producer} (doc.\u00A0${number})`,
    figure: ({ value, documents }) => `${value}: ${documents}`,
    ask: {
      F01: 'which of these numbers do you stand by, and what sets them apart: the scope, the closing date, the unit?',
      F02: 'what changed between the two editions, and is a corrected series available for earlier years?',
      F03: 'what does the total contain that is not in the parts, or the reverse?',
      F04: 'were several answers allowed, and what is the base of each share?',
      F05: 'as of what date and over what period was this total drawn up, and does it count entries or persons present?',
      F06: 'do the two stages count the same persons, in the same year and under the same offences?',
      F07: 'is this number a number at a given date or a total since the start?',
      F08: 'exactly which population does each of these numbers cover?',
      F09: 'what does each number count: persons, cases, permits, euros?',
      F10: 'to which period does this number relate?',
      F11: 'can you provide the change at constant scope?',
      F12: 'is there a more recent measurement, and on what method is the estimate based?',
      F13: 'can you provide the exact number, or its margin?',
      F14: 'were the years and territories without a number counted, and can you provide those numbers?',
      F15: 'what is the origin of this number, and what scope does it describe?',
      F16: 'from which numbers and on what base was this rate calculated?',
      F17: 'what has been delivered under this commitment to date, and which document reports it?',
      F18: 'what explains this change: one case, a reform, a change in collection?',
      F19: 'does one of these numbers contain a typing error, and what is the exact value?',
      F20: 'do the two article numbers refer to the same permit, counted in the same way before and after the change?',
      other: 'how do you explain this difference?',
    },
    reply: 'A written answer, even a partial one, would be quoted in full beside the figures it concerns.',
    none: 'No question has been chosen.',
    disposal: 'We remain at your disposal to discuss this in person.',
  },
  cited: 'Documents cited',
  farewell: 'Yours faithfully,',
};

export default letter;
