/**
 * A letter to an administration: what it asks for, what a person fills in, and the blocks it is
 * made of. The same blocks become the page, the plain text and the document, so that the three
 * cannot say different things. Facts come from the data; words from `words.ts`, by language.
 */
import type { Cited } from '../cite';
import type { FlagId, Text } from '../model';
import type { FigureValue } from '../words/format';

/** An article, a decision or an act, with the day it was checked. */
export interface LegalReference {
  readonly id: string;
  /** How it is cited: `Ceseda, art. L. 425-1`; a decision or an act has no "art.". */
  readonly kind: 'article' | 'decision' | 'act';
  readonly code: string;
  /** Name of the code, or of the body that decided, in full. */
  readonly name: Text;
  readonly article: string;
  readonly says: Text;
  /** ISO day. */
  readonly checkedOn: string;
  readonly checkedAt: string;
}

/** To whom one writes. No person is ever named. */
export interface Service {
  readonly id: string;
  readonly lines: { readonly fr: readonly string[]; readonly en: readonly string[] };
  readonly address: readonly string[];
  /** False: nobody has checked it yet. */
  readonly addressKnown: boolean;
  readonly serviceKnown: boolean;
}

/** A figure as its document words it, and the document. */
export interface Published extends FigureValue, Cited {
  readonly source_id: string;
  readonly period: string;
  /** Words of the unit after the value; empty where the value carries its sign. */
  readonly unitName: Text;
}

export interface Indicator { readonly id: string; readonly label: Text; readonly definition: Text; readonly unit: Text }

/** What is asked of a service: a quantity by year, stages of a budget, a method, or a document. */
export interface Wanted {
  readonly id: string;
  readonly ask: 'years' | 'stages' | 'method' | 'document';
  readonly label: Text;
  readonly indicators: readonly Indicator[];
  readonly years: readonly number[];
  /** Codes of `LetterWords.breakdowns`. */
  readonly breakdowns: readonly string[];
  readonly detail: Text;
  /** Figures of the last year found; empty: none was ever found. */
  readonly last: readonly Published[];
  /** What a document says is absent, when one does. */
  readonly silence: { readonly text: Text; readonly source: Cited | null } | null;
  /** Identifiers of references proper to it. */
  readonly references: readonly string[];
}

/** One contradiction, turned into a question. */
export interface Questioned {
  readonly id: string;
  readonly flag: FlagId;
  readonly headline: Text;
  readonly sentence: Text;
  /** The most favourable explanation, when there is one. */
  readonly explanation: Text | null;
  readonly figures: readonly Published[];
}

/** What a person writes. Anything may be empty: a blank in square brackets stands in its place. */
export interface Fields {
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
  /** Several lines. */
  readonly address: string;
  readonly contact: string;
  /** How it is sent: by e-mail, registered. May be empty without leaving a blank. */
  readonly sending: string;
  readonly place: string;
  /** ISO day. */
  readonly date: string;
  /** Several lines: the service and its address. */
  readonly recipient: string;
  /** Wording of each reference, by identifier; empty: it is left out of the letter. */
  readonly references: Readonly<Record<string, string>>;
}

export interface Line { readonly label: string; readonly text: string }

export type Block =
  | { readonly kind: 'sender' | 'recipient' | 'signature'; readonly lines: readonly string[] }
  | { readonly kind: 'place' | 'paragraph' | 'heading' | 'closing'; readonly text: string }
  | { readonly kind: 'subject'; readonly label: string; readonly text: string }
  | { readonly kind: 'item'; readonly number: number; readonly title: string; readonly lines: readonly Line[] }
  /** Documents cited in the letter, at its end. */
  | { readonly kind: 'cited'; readonly number: number; readonly text: string };

export interface Letter {
  readonly lang: 'fr' | 'en';
  /** Name of the document. */
  readonly title: string;
  readonly blocks: readonly Block[];
}
