// @ts-check
// How the query looks. CodeMirror puts these rules where its shadow root is, which the page's policy lets through: they
// are no style elements.
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const CODE = 'ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace';

const look = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "transparent", fontSize: "13.5px", maxHeight: "var(--code-most)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: CODE, lineHeight: "1.6", minHeight: "9em", overscrollBehavior: "auto" },
  ".cm-content": { padding: "12px 0", caretColor: "var(--accent)" },
  ".cm-line": { padding: "0 14px 0 8px" },
  ".cm-gutters": { backgroundColor: "transparent", color: "var(--soft)", border: "none" },
  ".cm-lineNumbers .cm-gutterElement": { padding: "0 6px 0 12px", minWidth: "34px" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--accent-fill)", outline: "1px solid var(--accent)" },
  "&.cm-focused .cm-nonmatchingBracket": { backgroundColor: "var(--warn-fill)" },
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--warn) 1px", textUnderlineOffset: "3px", backgroundColor: "var(--warn-fill)" },
  ".cm-lintRange-warning": { backgroundImage: "none", textDecoration: "underline dotted var(--warn) 1.5px", textUnderlineOffset: "3px" },
  ".cm-lintPoint::after": { borderBottomColor: "var(--warn)" },
  ".cm-tooltip": {
    border: "1px solid var(--line)", borderRadius: "10px", backgroundColor: "var(--card)", color: "var(--ink)",
    boxShadow: "var(--shade)", boxSizing: "border-box", fontFamily: "var(--text)", fontSize: "13px", lineHeight: "1.45",
  },
  ".cm-tooltip-lint": { padding: "4px 0" },
  ".cm-diagnostic": { padding: "3px 12px", borderLeft: "none" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--text)", maxHeight: "17em", minWidth: "min(26em, 84vw)", maxWidth: "min(44em, 92vw)", padding: "5px" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { display: "flex", alignItems: "baseline", gap: "14px", padding: "5px 9px", borderRadius: "7px", lineHeight: "1.35" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "var(--accent-fill)", color: "var(--ink)" },
  ".cm-completionLabel": { fontFamily: CODE, fontSize: "12.5px", overflow: "hidden", textOverflow: "ellipsis" },
  ".cm-completionDetail": { marginLeft: "auto", fontStyle: "normal", color: "var(--soft)", overflow: "hidden", textOverflow: "ellipsis" },
  ".cm-tooltip.cm-completionInfo": { padding: "0" },
  "@media (max-width: 700px)": { ".cm-tooltip.cm-completionInfo": { display: "none" } },
  ".about": { padding: "9px 12px", maxWidth: "340px", boxSizing: "border-box" },
  ".about b": { fontWeight: "600" },
  ".about code": { fontFamily: CODE, fontSize: "12px", color: "var(--soft)", overflowWrap: "anywhere" },
  ".about p": { margin: "3px 0 0" },
});

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--accent)", fontWeight: "600" },
  { tag: tags.variableName, color: "var(--code-variable)" },
  { tag: [tags.url, tags.namespace], color: "var(--code-name)" },
  { tag: tags.string, color: "var(--code-string)" },
  { tag: [tags.integer, tags.float, tags.bool], color: "var(--code-number)" },
  { tag: [tags.annotation, tags.typeName], color: "var(--soft)" },
  { tag: tags.comment, color: "var(--soft)", fontStyle: "italic" },
]);

export const codeLook = [look, syntaxHighlighting(colours)];
