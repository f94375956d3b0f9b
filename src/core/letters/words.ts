/**
 * The sentences of a letter, in one language: what `i18n/fr/letter.ts` and `i18n/en/letter.ts` hold.
 * No article, service, year or figure stands in them. `law` is a citation, ready to be put in
 * brackets, or empty when the person left the reference out.
 */
type Say<K extends string> = (values: Readonly<Record<K, string>>) => string;

export interface LetterWords {
  /** What stands where a field is empty. */
  readonly blanks: Readonly<Record<'name' | 'organisation' | 'address' | 'contact' | 'place' | 'date' | 'recipient', string>>;
  readonly attention: string;
  readonly placeDate: Say<'place' | 'date'>;
  readonly subject: string;
  readonly greeting: string;
  /** `law` is the code in full with its short name and first article. */
  readonly code: Say<'name' | 'short' | 'article'>;
  readonly article: Say<'list'>;
  readonly request: {
    readonly title: Say<'what'>;
    readonly subject: Say<'what' | 'years'>;
    readonly opening: Say<'law'>;
    readonly purpose: string;
    readonly wanted: string;
    readonly how: string;
    readonly statistics: Say<'law'>;
    readonly reports: Say<'law'>;
    readonly extraction: Say<'law'>;
    readonly form: Say<'law'>;
    readonly secrecy: Say<'law'>;
    readonly elsewhere: Say<'law'>;
    readonly delay: Say<'law' | 'appeal'>;
    readonly labels: Readonly<Record<'indicator' | 'indicators' | 'asked' | 'unit' | 'definition' | 'breakdowns' | 'detail' | 'law' | 'last' | 'silence', string>>;
    readonly years: Say<'list'>;
    readonly method: string;
    readonly document: string;
    readonly stages: Say<'list'>;
    readonly by: Say<'list'>;
    readonly never: string;
    readonly value: Say<'value' | 'period'>;
    readonly origin: Say<'document' | 'number'>;
    readonly published: Say<'value' | 'documents'>;
    readonly silent: Say<'text' | 'where'>;
    readonly more: (count: number) => string;
    readonly disposal: string;
  };
  readonly breakdowns: Readonly<Record<string, string>>;
  readonly questions: {
    readonly title: string;
    readonly subject: string;
    readonly opening: (count: number) => string;
    readonly fair: string;
    readonly labels: Readonly<Record<'fact' | 'figures' | 'explanation' | 'question', string>>;
    /** The question that each kind of contradiction calls for; `other` for a rule that has none. */
    readonly value: Say<'value' | 'period'>;
    readonly document: Say<'producer' | 'number'>;
    readonly figure: Say<'value' | 'documents'>;
    readonly ask: Readonly<Record<string, string>>;
    readonly reply: string;
    readonly none: string;
    readonly disposal: string;
  };
  readonly cited: string;
  readonly farewell: string;
}
