/**
 * The editor of SQL: CodeMirror, in a shadow root. There its style sheets are adopted, not written
 * into the page, which the content security policy refuses. Tab leaves it, as it leaves any field.
 */
import { acceptCompletion, autocompletion, closeBrackets, closeBracketsKeymap, closeCompletion, completionKeymap, completionStatus } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, toggleComment } from '@codemirror/commands';
import { bracketMatching, syntaxTree } from '@codemirror/language';
import { PostgreSQL, sql, type SQLNamespace } from '@codemirror/lang-sql';
import { Compartment, EditorState, Prec, RangeSetBuilder, StateEffect, StateField, type Extension } from '@codemirror/state';
import { Decoration, drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import type { Schema } from '../../../../state/schema';

export interface EditorOptions {
  /** What a screen reader calls it. */
  readonly label: string;
  readonly text: string;
  /** Words of the editor's own parts. */
  readonly phrases: Readonly<Record<string, string>>;
  onchange(text: string): void;
  run(): void;
  /** Escape, when no list of completions is open. */
  stop(): void;
}

export interface Editor {
  /** Replaces the whole text; can be undone. */
  set(text: string): void;
  /** Puts a word where the cursor is. */
  insert(word: string): void;
  /** Underlines the word at a place of the text, and takes the former mark away. */
  mark(place: { readonly line: number; readonly column: number } | null): void;
  /** Brings the cursor to a place. */
  goTo(line: number, column: number): void;
  complete(schema: Schema): void;
  destroy(): void;
}

const setFault = StateEffect.define<{ readonly from: number; readonly to: number } | null>();
const FAULT = Decoration.mark({ class: 'fault' });

/** The mark goes with the next change of the text. */
const fault = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    const asked = transaction.effects.find((effect) => effect.is(setFault));
    if (asked) return asked.value === null ? Decoration.none : Decoration.set(FAULT.range((asked.value as { from: number }).from, (asked.value as { to: number }).to));
    return transaction.docChanged ? Decoration.none : marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Kinds of words by the names of the parser. Colour says who speaks and nothing else: words are told apart by weight and tone. */
const KINDS: Readonly<Record<string, Decoration>> = Object.fromEntries(Object.entries({
  Keyword: 'word', Type: 'word', Bool: 'word', Null: 'word', String: 'text', Number: 'text', LineComment: 'said', BlockComment: 'said',
}).map(([name, kind]) => [name, Decoration.mark({ class: kind })]));

function painted(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(view.state).iterate({ from, to, enter: ({ name, from: start, to: end }) => {
      const kind = KINDS[name];
      if (kind) builder.add(start, end, kind);
    } });
  }
  return builder.finish();
}

const paint = ViewPlugin.fromClass(class {
  decorations: DecorationSet;
  constructor(view: EditorView) { this.decorations = painted(view); }
  update(update: ViewUpdate): void {
    if (update.docChanged || update.viewportChanged || syntaxTree(update.startState) !== syntaxTree(update.state)) this.decorations = painted(update.view);
  }
}, { decorations: ({ decorations }) => decorations });

/** The tokens of the look reach into a shadow root by inheritance. */
const theme = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--paper)', border: '1px solid var(--rule)', borderRadius: '2px', font: '400 14px/22px var(--mono)' },
  '&.cm-focused': { outline: '3px solid var(--ink)', outlineOffset: '2px' },
  '.cm-scroller': { font: 'inherit', minHeight: '176px', maxHeight: '440px', overflow: 'auto' },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--muted)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '.cm-activeLineGutter': { color: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { background: 'color-mix(in srgb, var(--rule) 40%, transparent)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'transparent', outline: '1px solid var(--rule)' },
  '.word': { webkitTextStroke: '0.35px currentColor' },
  '.text': { backgroundColor: 'var(--surface)' },
  '.said': { color: 'var(--muted)' },
  '.fault': { textDecoration: 'underline wavy 1.5px var(--accent)', textUnderlineOffset: '4px' },
  '.cm-tooltip': { backgroundColor: 'var(--paper)', border: '1px solid var(--ink)', color: 'var(--ink)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { font: '400 13px/20px var(--mono)', maxHeight: '15em' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '2px 10px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--ink)', color: 'var(--paper)' },
  '.cm-completionDetail': { color: 'inherit', fontStyle: 'normal', marginLeft: '12px' },
  '.cm-completionMatchedText': { textDecoration: 'none', webkitTextStroke: '0.35px currentColor' },
});

/** Tables with their columns, then functions. */
function namesOf({ tables, macros, functions }: Schema): SQLNamespace {
  const calls = [...macros, ...functions].map((name) => [name, { self: { label: name, type: 'function', detail: '()', apply: `${name}(` }, children: {} }] as const);
  return {
    ...Object.fromEntries(calls),
    ...Object.fromEntries(tables.map(({ name, columns }) => [name, columns.map((column) => ({ label: column.name, detail: column.type.toLowerCase(), type: 'property' }))])),
  };
}

const language = (schema: Schema | null): Extension => sql({ dialect: PostgreSQL, upperCaseKeywords: true, ...(schema ? { schema: namesOf(schema) } : {}) });

export function createEditor(host: HTMLElement, options: EditorOptions): Editor {
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const schema = new Compartment();
  const keys = Prec.highest(keymap.of([
    { key: 'Mod-Enter', run: () => { options.run(); return true; } },
    { key: 'Escape', run: (view) => { if (completionStatus(view.state) === null) options.stop(); return closeCompletion(view); } },
    { key: 'Mod-/', run: toggleComment },
  ]));
  const view = new EditorView({
    root: shadow, parent: shadow,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        keys, EditorState.phrases.of(options.phrases), lineNumbers(), history(), drawSelection(), bracketMatching(), closeBrackets(), highlightActiveLine(),
        autocompletion({ icons: false }), schema.of(language(null)), fault, paint, theme, EditorView.lineWrapping,
        keymap.of([...closeBracketsKeymap, ...completionKeymap.filter(({ run }) => run !== acceptCompletion), { key: 'Enter', run: acceptCompletion }, ...historyKeymap, ...defaultKeymap]),
        EditorView.contentAttributes.of({ tabindex: '0', 'aria-label': options.label, spellcheck: 'false', autocapitalize: 'off', translate: 'no' }),
        EditorView.updateListener.of((update) => { if (update.docChanged) options.onchange(update.state.doc.toString()); }),
      ],
    }),
  });
  const at = (line: number, column: number): number => {
    const { from, to } = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines));
    return Math.min(from + column - 1, to);
  };
  return {
    set: (text) => {
      if (text !== view.state.doc.toString()) view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    insert: (word) => {
      view.dispatch(view.state.replaceSelection(word));
      view.focus();
    },
    mark: (place) => {
      if (place === null) return view.dispatch({ effects: setFault.of(null) });
      const from = at(place.line, place.column);
      const word = view.state.wordAt(from) ?? { from: Math.max(0, Math.min(from, view.state.doc.length - 1)), to: Math.min(from + 1, view.state.doc.length) };
      if (word.from < word.to) view.dispatch({ effects: setFault.of({ from: word.from, to: word.to }) });
    },
    goTo: (line, column) => {
      view.dispatch({ selection: { anchor: at(line, column) }, scrollIntoView: true });
      view.focus();
    },
    complete: (known) => view.dispatch({ effects: schema.reconfigure(language(known)) }),
    destroy: () => view.destroy(),
  };
}
