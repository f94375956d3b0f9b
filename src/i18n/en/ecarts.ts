/** English words of the gap pages that are not on the first page. */
import type french from '../fr/ecarts';

const en: typeof french = {
  letter: 'Draft the letter',
  letterHow: 'How',
  charts: {
    claims: {
      published: 'Published', origin: 'Origin named', before: 'Already written by', undated: 'undated',
      undatedYear: (year) => `${year}, undated`,
      sameAs: (year) => `same number as in ${year}`,
      of: (year) => `for ${year}`,
      after: (who) => `citing ${who}`,
      repeated: (value, documents, from, to) => (from === to ? `${value}: the same number in ${documents} documents of ${from}.` : `${value}: the same number in ${documents} documents, from ${from} to ${to}.`),
    },
    bullets: {
      stages: {
        demanded: 'demanded', announced: 'announced', bill: 'budget bill', voted: 'voted', executed: 'spent', planned: 'planned', '': 'amount, stage not stated', unsaid: 'not stated', other: 'another stage',
      },
      stage: (stage, values) => `${stage}: ${values}`,
      stageLabel: 'Stage',
      year: (year, amounts) => `${year} (${amounts})`,
      short: (gap) => `${gap} less than voted`,
    },
    ladder: {
      edition: 'Edition', editionOf: 'edition of', editions: 'Value, then year of the edition', change: 'Revision',
      rung: (what, period, values) => `${what}, ${period}: ${values}.`,
      inEdition: (values, year) => `${values} (${year} edition)`,
    },
  },
  persons: {
    kicker: 'Gap 4 · Persons in prostitution',
    headline: (a) =>
      `${a.value} persons in prostitution: the same number in ${a.documents} documents from ${a.from} to ${a.to}, while the number of minors ranges from ${a.minors}`,
    range: (a) => `${a.least} to ${a.most}`,
    subtitle: (a) => `France, documents published from ${a.from} to ${a.to}, ${a.least} to ${a.most} persons. One row per document, in order of publication; the dotted line joins a number to the document that gave it before.`,
    noteLead: 'Estimates, not a count.',
    note: (a) => `${a.named} of ${a.documents} documents name the origin of their number. Repetition is not confirmation.`,
    contradicts: (a) => `For ${a.year}: ${a.a} in one document (${a.aBy}), ${a.b} in another (${a.bBy}).`,
    agrees: 'No two estimates for the same year rule each other out.',
    argument: 'Nobody can count a hidden population: a stable order of magnitude may be the honest position of a service that knows no better. What it is based on, and when, still has to be stated.',
    ask: 'The method, date and margin of each estimate, adults and minors separately; a survey that says what it does not see.',
    whom: 'The Ministry of the Interior for the police estimate, the women’s rights service and child protection for minors.',
    complete: 'These estimates are not a yearly series: no year is expected, and none is counted as missing.',
    unit: (a) => `${a.value} persons`,
    captions: { persons: 'Persons in prostitution, estimate by estimate', minors: 'Minors in prostitution, estimate by estimate' },
    minorsHeadline: (a) => `Minors: ${a.value} in ${a.documents} documents, and from ${a.least} to ${a.most} in the others`,
    minorsSubtitle: 'France, minors in prostitution, persons. Read in the same way. Minors followed by child protection are part of the others.',
  },
  money: {
    kicker: 'Gap 5 · Money',
    headline: (a) => `${a.voted} voted for ${a.year}, ${a.spent} spent: ${a.line}`,
    subtitle: 'France, State budget, euros as printed, by line and year. Dashed: bill or announcement. Solid line: vote. Bar: spending. Mark alone: the document does not state the stage.',
    noteLead: 'Nothing is added up.',
    note: 'The gap between voted and spent is computed only within one document.',
    unspent: (a) => `${a.line}: ${a.value} in ${a.documents} documents, and no spending found.`,
    contradicts: (a) => `${a.line}, ${a.year}, ${a.stage}: ${a.a} in one document (${a.aBy}), ${a.b} in another (${a.bBy}).`,
    agrees: 'No two documents differ on the same line, year and stage.',
    argument: 'A voted appropriation is a ceiling, not a debt: an allowance is spent as people enter pathways, and in the first year they have only just begun. The same action may also be paid for from another line.',
    ask: 'By line and year: bill, vote, spending, and the number of persons helped.',
    askUnspent: (a) => `For the ${a.value} (${a.line}): the breakdown and the spending.`,
    whom: 'The women’s rights service, in charge of this programme, and Agrasc for confiscated assets.',
    captions: { credits: 'Appropriations by line and year, amount by amount', parts: 'Grants to associations, amount by amount', announced: 'Amounts announced and paid, amount by amount', programme: 'Budget programme for equality, amount by amount' },
    more: {
      parts: {
        headline: 'Within this line, the associations',
        subtitle: 'France, euros. Grants to local and national associations, two parts of the line drawn above.',
        note: 'Each part can be compared only with itself, from one stage to the next.',
      },
      announced: {
        headline: 'Announced, paid: the other funds',
        subtitle: 'France, euros. Plans, confiscated assets, grants. One scale for all.',
        note: 'An announcement repeated over several years may be the same sum: it is not added up.',
      },
      programme: {
        headline: 'The programme that contains these lines',
        subtitle: 'France, programme for equality between women and men, euros. Commitment authorisations and payment appropriations cannot be compared with each other.',
        note: 'This total pays for much more than the fight against prostitution and trafficking.',
      },
    },
  },
  justice: {
    kicker: 'Gap 6 · Police and justice',
    headline: (a) =>
      `${a.values} persons convicted in ${a.year}, depending on the document; and ${a.strict} victims of trafficking in the strict sense for ${a.wide} recorded in ${a.strictYear}`,
    subtitle: (a) => `France, ${a.from}–${a.to}. Six quantities, one scale. Persons, except procedures. Wider scope: trafficking and exploitation together; diamonds are the numbers reported to international bodies.`,
    noteLead: 'Not a funnel.',
    note: 'A person convicted in one year may have been a suspect several years before; none of these quantities is a share of another.',
    contradicts: (a) => `Persons convicted in ${a.year}: ${a.a} in one document (${a.aBy}), ${a.b} in another (${a.bBy}).`,
    agrees: 'No two documents differ on the number of persons convicted.',
    argument: 'A conviction is counted at the hearing or once it is final, by person or by offence: two editions may differ without either being wrong. Which one counts what still has to be stated.',
    ask: 'Each year, for trafficking alone and for the wider scope: victims, procedures, suspects, prosecuted, convicted, by sex and age; and the reason for each revision.',
    whom: 'The statistical services of the ministries of the Interior and of Justice.',
    unit: (a) => `${a.value} persons convicted`,
    captions: {
      main: 'Victims, procedures, suspects, prosecuted and convicted, by year and document', strict: 'Trafficking in the strict sense and the wider scope, by year',
      ladder: 'What each edition gives for the same year', minors: 'Minor victims and cases, by year and document',
    },
    strict: {
      headline: (a) => `Trafficking in the strict sense: ${a.least} to ${a.most} victims a year from ${a.from} to ${a.to}, for ${a.wideLeast} to ${a.wideMost} recorded`,
      subtitle: 'France, victims recorded, persons. On the left trafficking as the criminal code defines it, on the right the wider scope, in the same year.',
      note: 'The wider scope covers trafficking, pimping, labour exploitation and related offences. One victim may be counted under several offences, and the definition of the scope changes over the period.',
    },
    ladder: {
      headline: (a) => `Numbers changed from one edition to the next: ${a.n}. The largest revision: ${a.what}, ${a.period}, from ${a.before} to ${a.after}`,
      subtitle: 'One row per reference year, one column per year of publication. In red, the change an edition makes to the number the same side gave before.',
      note: 'A revision is normal if it is stated. A number with no date of publication has no column.',
    },
    minors: {
      headline: (a) => `Minor victims recorded: only ${a.n} years have a number, from ${a.least} to ${a.most}`,
      subtitle: 'France. Minor victims recorded and cases of pimping of minors. Persons, then cases; a single scale.',
      note: 'One case may have several victims.',
    },
  },
  survey: {
    kicker: 'Gap 7 · Survey of associations',
    headline: (a) =>
      `${a.first} victims assisted in ${a.firstYear}, ${a.last} in ${a.lastYear}: but ${a.firstBy} associations answered the first time, ${a.lastBy} the second`,
    subtitle: 'France, persons, by year. Under each series, the number of associations that answered. Points are never joined: the panel changes every year.',
    noteLead: 'Not a trend.',
    note: 'A rise may come from more associations, a fall from fewer. Victims spotted include victims assisted.',
    contradicts: (a) => `Victims assisted in ${a.year}: ${a.a} in one document (${a.aBy}), ${a.b} in another (${a.bBy}).`,
    agrees: 'No two documents differ on the number of victims assisted.',
    argument: 'This is the only yearly measure that sees victims unknown to the police and the courts. A panel that changes is better than none, if the number of respondents is always given.',
    ask: 'Each year: associations invited and responding, and the result for those that answered two years running.',
    whom: 'Miprof and the statistical service of the Ministry of the Interior, which run the survey.',
    unit: (a) => `${a.value} victims assisted`,
    captions: { main: 'Victims spotted, victims assisted and responding associations, by year and document', forms: 'Victims assisted, share of each form of exploitation' },
    forms: {
      headline: (a) => `Sexual exploitation: from ${a.least} to ${a.most} of victims assisted, depending on the year and on who answered`,
      subtitle: 'France, share of victims assisted by form of exploitation, per cent. One scale.',
      note: 'These shares depend on what the responding associations specialise in: they do not describe all victims.',
    },
  },
};
export default en;
