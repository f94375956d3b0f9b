/** English words of the section `methode`. */
import type fr from '../fr/methode';

const en: typeof fr = {
  title: 'Method',
  lede: 'How figures are read, graded and compared. Each rule is given in words, then as it is run. Any result can be reproduced by a third party.',
  contents: 'On this page',

  principles: {
    title: 'Principles',
    intro: 'In order: when two principles conflict, the earlier wins.',
    items: [
      { name: 'Never wrong about a figure', text: 'A value is shown as its document words it, qualifier included, with document, locator, date, scope, unit and kind. Nothing is adjusted, averaged or filled in.' },
      { name: 'Grade before calculating', text: 'Two figures are called contradictory only when they describe the same quantity. All others are shown side by side, with the reason why they cannot be compared.' },
      { name: 'Every figure is an interval', text: 'Qualifiers, rounding and ranges become intervals. A contradiction is an empty intersection.' },
      { name: 'Each finding comes with the best counter-argument', text: 'Documents differ; nobody is accused. The explanation most favourable to the documents is written first.' },
      { name: 'Missing is data', text: 'Not found, not published, not collected and zero are four different things, drawn differently.' },
      { name: 'Knowledge is data, code is generic', text: 'Documents, definitions, scopes and links are tables that anyone can read and correct. No rule refers to an indicator by name.' },
      { name: 'What a person loads never leaves the page', text: 'No request is sent once the page is loaded. All calculations are made on the user’s machine.' },
    ],
  },

  grades: {
    title: 'Comparability',
    intro: 'Every pair of figures gets a grade before any subtraction. The grade is derived from the fields; the field that lowers it is named. An unknown scope gives C0, never C4.',
    columns: { grade: 'Grade', relation: 'Relation', test: 'What may be tested', pairs: 'Pairs of figures', findings: 'Findings' },
    relation: {
      C4: 'Same indicator, same kind, same scope, same area, same period, same unit.',
      C3: 'Same quantity, another edition by the same producer or another name for the quantity.',
      C2: 'One contains the other: scope, area or category.',
      C1: 'The populations overlap in part.',
      C0: 'Different kinds or units, or unknown scope.',
    },
    test: {
      C4: 'Equality, within intervals.',
      C3: 'Equality; the difference is a revision.',
      C2: 'An inequality only: the part does not exceed the whole.',
      C1: 'Bounds: how many distinct persons at least, at most. Never a sum.',
      C0: 'Nothing: the figures are shown side by side, with the reason.',
    },
  },

  intervals: {
    title: 'Intervals',
    intro: 'Two intervals are derived from the words of the document. The literal reading is what the words allow: errors are judged on it. The usual reading is what the words ordinarily mean: warnings are judged on it. The widths of the usual reading are conventions, stated here.',
    step: 'x is the number as written; g is the weight of its last non-zero digit: ten for a number that ends in one zero, a hundred for two.',
    columns: { wording: 'What is written', logical: 'Literal reading', pragmatic: 'Usual reading', example: 'Example read', read: 'Read as' },
    wording: {
      exact: 'x', round: 'x, a round number without a margin', more: 'more than x', least: 'at least x', less: 'fewer than x', most: 'at most x',
      nearly: 'nearly x', about: 'about x', range: 'between a and b', share: 'x%',
    },
    logical: {
      exact: '[x, x]', round: '[x, x]', more: '[x + 1, ∞)', least: '[x, ∞)', less: '[0, x − 1]', most: '[0, x]',
      nearly: '[0, ∞)', about: '[0, ∞)', range: '[a, b]', share: 'x ± half a unit of the last decimal',
    },
    pragmatic: {
      exact: '[x, x]', round: '[x − g/2, x + g/2]', more: '[x + 1, x + g − 1]', least: '[x, x + g − 1]', less: '[x − g, x − 1]', most: '[x − g + 1, x]',
      nearly: '[x − g/2, x − 1]', about: '[x − g/2, x + g/2]', range: '[a, b]', share: 'x ± half a unit of the last decimal',
    },
    rule: 'Two figures for one quantity agree when their intervals have a point in common. The unexplained gap is the distance between the two intervals; it is zero if they touch.',
    any: 'any number',
    none: 'none in the documents read',
    between: (lo: string, hi: string | null) => (hi === null ? `${lo} or more` : lo === hi ? lo : `${lo} to ${hi}`),
  },

  differences: {
    title: 'Measures of difference',
    intro: 'The gap, the relative gap and the grade are given separately. No composite score is computed.',
    columns: { name: 'Measure', formula: 'Formula', range: 'Values', when: 'Use' },
    items: [
      { name: 'Gap', formula: 'a − b', range: 'any number', when: 'Always shown, in the unit of the documents.' },
      { name: 'Symmetric relative gap', formula: '2 (a − b) / (a + b)', range: '−2 to 2', when: 'Between two peers: the default. Neither is taken as the reference.' },
      { name: 'Gap relative to a reference', formula: '(a − b) / reference', range: 'any number', when: 'Only when one is the reference: a total, a target, an earlier edition.' },
      { name: 'Asymmetry index', formula: '|a − b| / (a + b)', range: '0 to 1', when: 'For ranking. It is half the symmetric gap without its sign: always say which one is printed.' },
      { name: 'Gap after intervals', formula: 'max(0, highest lower bound − lowest upper bound)', range: 'zero or more', when: 'Decides the severity.' },
    ],
    noise: 'A published count is not a sample: when the same figure is tested for equality, no allowance is made for chance. No significance threshold is displayed.',
  },

  causes: {
    title: 'Causes of a difference',
    intro: 'The same possible causes are tested for every finding. The fields of the figures answer: they support the cause, leave it possible, or rule it out. A supported cause is not proven: it is the one the data point to.',
    columns: { cause: 'Possible cause', fields: 'Fields read', supported: 'Supported', excluded: 'Ruled out' },
    items: {
      vintage: { fields: 'Date of publication, producer, status', supported: 'The same producer published at several dates, or a figure is said to be revised.', excluded: 'One document, or one date of publication.' },
      scope: { fields: 'Population counted', supported: 'The declared populations differ.', excluded: 'The declared population is the same.' },
      unit: { fields: 'Unit', supported: 'The units differ.', excluded: 'The unit is the same.' },
      kind: { fields: 'Kind', supported: 'A flow on one side, a number at a given date or a running total on the other.', excluded: 'The kind is the same.' },
      coverage: { fields: 'Respondents, area, service', supported: 'The number of respondents differs, or the area does.', excluded: 'Same area, same service, same number of respondents as far as is known.' },
      rounding: { fields: 'Qualifier, last digit written', supported: 'The readings touch once rounding is allowed for.', excluded: 'A difference remains once rounding is allowed for.' },
      typing: { fields: 'Digits printed', supported: 'One character, two swapped digits or a power of ten is enough.', excluded: 'None of these slips leads from one number to the other.' },
      citation: { fields: 'Origin cited, who speaks, how it was read', supported: 'One side is press only, or both sides quote the same origin.', excluded: 'One document, or each producer gives its own figure.' },
      definition: { fields: 'None', supported: 'Never by fields alone.', excluded: 'Never: a definition may be finer than what was read.' },
    },
    note: 'In all other cases the cause stays possible: a field is missing, or is not enough. Where a rule has its own answer about a cause, that answer stands.',
  },

  severities: {
    title: 'Severities and outcomes',
    intro: 'These are the words of the European Statistical System: three severities, three outcomes.',
    error: 'Impossible as written: the literal readings have no point in common, or a part exceeds its whole. The word describes figures, not people.',
    warning: 'The usual readings have no point in common, or provenance is at fault: an estimate repeated five years later, a promise with no known outcome.',
    information: 'The difference has a known reason: scope, edition, rounding, unit.',
    outcomes: {
      title: 'Outcomes of a check',
      passes: 'Checked, no gap (outcome 1). Passes are counted and shown.',
      fails: 'Gap found (outcome 0). This is a finding.',
      unverifiable: 'Cannot be checked (outcome NA), with the reason: a part is missing, the scope is unknown.',
    },
    order: 'Findings are sorted by severity, then by relative gap, then by gap.',
    levels: 'The level of a rule follows European validation: 1, within one document; 2, between documents by one producer; 3, between producers in one field; 4 and 5, with other domains or other institutions.',
  },

  kinds: {
    title: 'Kinds of figure',
    intro: 'Two equal numbers of different kinds do not say the same thing. The kind is the one given by the words of the document.',
    items: {
      flow: { name: 'Flow', text: 'Events or entries during a period: pathways authorised in the year, permits issued in the year.' },
      presence: { name: 'Presence', text: 'Persons present at any time in the period, earlier entries included. Neither a flow nor a stock.' },
      stock: { name: 'Stock', text: 'Number at a given date: persons engaged on 31 December, places open.' },
      cumulative: { name: 'Total since the start', text: 'Sum of all entries since a scheme began. It cannot fall.' },
      rate: { name: 'Rate', text: 'Share or ratio. Its base must be known for it to be compared.' },
      target: { name: 'Target', text: 'What is promised, planned or asked for. Never joined to observed figures.' },
      panel: { name: 'Panel', text: 'Size of the group that answers or is covered. When it changes, the series it carries cannot be read as a trend.' },
    },
  },

  missing: {
    title: 'What is missing',
    letter: 's',
    intro: 'Blank paper never means anything: absence is drawn, at cell size, and named. Four ways of being missing, and zero, which is not one of them.',
    items: {
      'not-found': { name: 'Not found', text: 'No figure in the documents read. It may exist elsewhere.' },
      'not-published': { name: 'Not published', text: 'A document says that the figure is not made public.' },
      'not-collected': { name: 'Not collected', text: 'A document says that nobody gathers this figure.' },
      zero: { name: 'Zero', text: 'The document writes zero: it is a value.' },
      secret: { name: 'Hidden', text: 'The value exists and stays masked because it is too small. It counts as an interval, not as a zero.' },
    },
  },

  files: { title: 'Your own files' },
  protection: { title: 'Protected counts' },

  limits: {
    title: 'Limits',
    intro: 'To be kept in mind before quoting a figure from here.',
    excerpts: (excerpts: string, documents: string) => `${excerpts} of the ${documents} documents were read only in excerpt, or as quoted by another: a figure must be checked against the original before it is quoted.`,
    unspecified: (figures: string) => `${figures} figures have a scope, an area or a base that their document does not specify: they are compared with nothing.`,
    items: [
      'A title in [brackets] is a description, and some addresses lead to a copy of the original.',
      'Press documents relay figures; they do not produce them.',
      'Some figures appear twice under one document, in two similar forms. A document that agrees with itself confirms nothing.',
      'Some dates, years or scopes were inferred from the context; the table of figures says so in a note.',
      'What was not found in the documents read is drawn, cell by cell, on the first page.',
      'The absence of a figure from the documents read does not prove that it is not published.',
    ],
  },

  checks: {
    title: 'Rules',
    intro: 'Each rule is an SQL file run as it stands on all the figures. For each group of figures, it concludes: no gap, gap, or cannot be checked.',
    columns: { rule: 'Rule', level: 'Level', severity: 'Choice of severity', tally: 'Conclusions' },
  },

  rule: {
    back: 'Method',
    level: (level: string) => `Level ${level}`,
    inWords: 'The rule',
    severity: 'Choice of severity',
    traps: 'Not to be confused with',
    tally: 'What it concluded',
    sql: 'The rule as it is run',
    findings: (count: string) => `Findings under this rule: ${count}`,
    worked: 'An example in the documents read',
    noFindings: 'No finding under this rule in the documents read. Its passes are counted above.',
    all: 'All findings under this rule',
    unknown: (flag: string) => `No rule is named ${flag}.`,
    unknownHelp: 'The rules in use are all described on the Method page.',
    next: 'Next rule', previous: 'Previous rule',
  },

  reproduce: {
    title: 'Reproducing the results',
    intro: 'The same SQL files run here, in the tests and in the terminal, on the same version of the engine.',
    notebooks: 'Notebooks',
    notebooksHelp: 'redo five reconciliations step by step, in the browser, with the same data and the same engine.',
    folder: 'FOLDER',
    items: {
      summary: 'Summary: figures, pairs by grade, findings by rule and severity, the ten most serious with their sources.',
      json: 'All findings, with every figure involved.',
      ess: 'Validation report in the standard format of the European Statistical System, version 1.0.0.',
      data: 'The same rules on another set of tables with the same layout.',
      strict: 'Exits with a failure status if an error remains.',
    },
  },

  glossary: {
    title: 'Glossary',
    intro: 'Definitions of quantities and populations, as given in the tables.',
    search: 'Search a definition',
    indicators: 'Quantities',
    scopes: 'Populations counted',
    figures: (count: string) => `${count} figures read`,
    oneFigure: 'one figure read',
    noFigure: 'no figure read',
    partOf: (parent: string) => `Contained in: ${parent}`,
    overlaps: (parent: string) => `Overlaps: ${parent}`,
    noDefinition: 'No definition yet.',
    nothing: 'No definition contains these words.',
  },
};
export default en;
