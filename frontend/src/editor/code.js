// @ts-check
// The place where the query is written: CodeMirror in a shadow root, with the words of the graph.
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap, pickedCompletion } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, LanguageSupport, syntaxTree } from "@codemirror/language";
import { setDiagnostics } from "@codemirror/lint";
import { Compartment, EditorState, Prec } from "@codemirror/state";
import { EditorView, hoverTooltip, keymap, lineNumbers, tooltips } from "@codemirror/view";
import { styleTags, tags } from "@lezer/highlight";
import { SparqlLanguage } from "codemirror-lang-sparql";
import { h, name } from "../dom.js";
import { say } from "../text.js";
import { codeLook } from "./codelook.js";
import { suggest } from "./suggest.js";
import { breaks, lacking, variablesOf } from "./syntax.js";
import { word } from "./words.js";

/** @typedef {import("./vocabulary.js").Vocabulary} Vocabulary */
/** @typedef {import("./suggest.js").Suggestion} Suggestion */
/** @typedef {import("../types.js").Language} Language */
/** @typedef {{from: number, to: number, message: string}} Mark */

/** SPARQL, its prefixed names coloured too. */
const sparql = new LanguageSupport(SparqlLanguage.configure({
  props: [styleTags({ "Pname_ln Pname_ns": tags.namespace, "A_predicate": tags.keyword })],
}));
const PAUSE = 900;

/** @param {Vocabulary} vocabulary @param {() => Language} language @param {{run: () => void, changed: () => void}} acts */
export function createCode(vocabulary, language, acts) {
  const host = h("div.code", { id: "query" });
  const root = host.attachShadow({ mode: "open" });
  const labelled = new Compartment();
  let timer = 0;

  const view = new EditorView({
    root, parent: /** @type {any} */ (root),
    state: EditorState.create({ doc: "", extensions: [
      Prec.highest(keymap.of([{ key: "Mod-Enter", run: () => { acts.run(); return true; } }])),
      lineNumbers(), history(), bracketMatching(), closeBrackets(), EditorView.lineWrapping, sparql, codeLook,
      tooltips({ position: "fixed" }),
      autocompletion({ override: [(context) => completions(context, vocabulary, language())], icons: false, maxRenderedOptions: 60 }),
      hoverTooltip((view, at, side) => about(view, at, side, vocabulary, language())),
      keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
      labelled.of([]), EditorView.domEventHandlers({ beforeinput: typeOver }),
      EditorView.updateListener.of((update) => { if (update.docChanged) later(); }),
    ] }),
  });

  function later() {
    acts.changed();
    clearTimeout(timer);
    timer = window.setTimeout(check, PAUSE);
  }
  const check = () => view.dispatch(setDiagnostics(view.state, broken()));
  /** @returns {import("@codemirror/lint").Diagnostic[]} */
  function broken() {
    const text = view.state.doc.toString();
    return breaks(text).map(({ from, to, missing }) => ({
      from, to, severity: "warning",
      message: missing ? word("missing", language()) : word("unexpected", language(), { what: text.slice(from, to).slice(0, 40) }),
    }));
  }
  /** @param {Mark} mark */
  function mark({ from, to, message }) {
    clearTimeout(timer);
    view.dispatch(setDiagnostics(view.state, [...broken(), { from, to, severity: "error", message }]));
    view.dispatch({ selection: { anchor: from }, scrollIntoView: true });
  }
  /** @param {string} text */
  function set(text) {
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: 0 } });
    view.scrollDOM.scrollTop = 0;
  }
  function complete() {
    const { at, insert } = lacking(view.state.doc.toString(), vocabulary.prefixes);
    if (insert) view.dispatch({ changes: { from: at, insert } });
  }
  function show() {
    view.dispatch({ effects: labelled.reconfigure([
      EditorView.contentAttributes.of({ "aria-label": word("query", language()), spellcheck: "false", tabindex: "0" }),
      EditorState.phrases.of(language() === "fr" ? { Completions: "Propositions", Diagnostics: "Erreurs" } : {}),
    ]) });
  }
  return {
    node: host, set, mark, show,
    /** Declare the known prefixes that the query uses. */ complete,
    text: () => view.state.doc.toString(),
    focus: () => view.focus(),
  };
}

/** Typing over a selection is done here: left to it, Chromium keeps the look of what goes by way of style attributes, which
 * the page's policy refuses. What is selected the document knows before CodeMirror does.
 * @param {InputEvent} event @param {EditorView} view */
function typeOver(event, view) {
  const { data } = event, chosen = /** @type {any} */ (view.root).getSelection?.();
  if (event.inputType !== "insertText" || !data || view.composing || !chosen?.anchorNode || chosen.isCollapsed) return false;
  const ends = [view.posAtDOM(chosen.anchorNode, chosen.anchorOffset), view.posAtDOM(chosen.focusNode, chosen.focusOffset)];
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const insert = () => view.state.update({
    changes: { from, to, insert: data }, selection: { anchor: from + data.length }, userEvent: "input.type", scrollIntoView: true,
  });
  const handled = view.state.facet(EditorView.inputHandler).some((handler) => handler(view, from, to, data, insert));
  if (!handled) view.dispatch(insert());
  return true;
}

/** @param {import("@codemirror/autocomplete").CompletionContext} context @param {Vocabulary} vocabulary @param {Language} language */
function completions(context, vocabulary, language) {
  const inside = syntaxTree(context.state).resolveInner(context.pos, -1).name;
  if (inside === "Comment" || inside === "String" || inside === "IriRef") return null;
  const line = context.state.doc.lineAt(context.pos);
  const variables = variablesOf(context.state.doc.toString());
  const { length, options } = suggest(line.text.slice(0, context.pos - line.from), vocabulary, language, variables, context.explicit);
  if (!options.length) return null;
  return { from: context.pos - length, filter: false, options: options.map((option) => completion(option, vocabulary, language)) };
}

/** @param {Suggestion} option @param {Vocabulary} vocabulary @param {Language} language */
function completion(option, vocabulary, language) {
  const kind = word(`kind.${option.kind}`, language);
  return {
    label: option.text, detail: option.label && option.label !== option.text ? option.label : kind,
    info: option.definition ? () => described(option.text, option.label ?? "", kind, option.definition ?? "") : undefined,
    apply: (/** @type {EditorView} */ view, /** @type {any} */ picked, /** @type {number} */ from, /** @type {number} */ to) => {
      const text = view.state.doc.toString();
      const { at, insert } = lacking(text.slice(0, from) + text.slice(to), vocabulary.prefixes, option.prefix ? [option.prefix] : []);
      const before = Math.min(at, from);
      view.dispatch({
        changes: [...(insert ? [{ from: before, insert }] : []), { from, to, insert: option.text }],
        selection: { anchor: from + insert.length + option.text.length },
        annotations: pickedCompletion.of(picked), userEvent: "input.complete", scrollIntoView: true,
      });
    },
  };
}

/** What a term or a name is, where the pointer rests on it. @param {EditorView} view @param {number} at @param {number} side
 * @param {Vocabulary} vocabulary @param {Language} language */
function about(view, at, side, vocabulary, language) {
  const node = syntaxTree(view.state).resolveInner(at, side < 0 ? -1 : 1);
  if (node.name !== "Pname_ln") return null;
  const id = view.state.sliceDoc(node.from, node.to);
  const entry = /** @type {any} */ (vocabulary.entries.get(id));
  if (!entry) return null;
  const kind = word(`kind.${entry.kind ?? id.split(":", 1)[0]}`, language);
  return { pos: node.from, end: node.to, above: true,
    create: () => ({ dom: described(id, say(entry.label, language), kind, say(entry.definition, language)) }) };
}

/** @param {string} id @param {string} label @param {string} kind @param {string} definition */
function described(id, label, kind, definition) {
  return h("div.about", null, h("div", null, h("b", null, name(label)), " · ", kind),
    h("code", null, id), definition && h("p", null, name(definition)));
}
