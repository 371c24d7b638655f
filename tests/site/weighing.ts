import { brotliCompressSync, constants } from 'node:zlib';

import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

import { attribute, below, classed } from './html.ts';
import type { Element } from './html.ts';

/** What a text weighs when it is sent: bytes, Brotli at its best. */
export function weigh(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/**
 * A page's HTML as it would be if its newsroom had no appeals: less their sections and thanks, what the head says of them, their
 * scripts, and every selector of the styles that can only mean a part of one, with the rules that then have none.
 */
export function withoutAppeals(html: string): string {
  const rest = withoutTheirStyles(without(html, (each) => isTheirScript(each) || isOfAppeals(each)));
  return withPolicyChanged(rest, { 'form-action': `'none'` });
}

/** A page's HTML as it would be if nothing ran at the reader's: less the scripts, and what its policy allows for them alone. */
export function withoutScripts(html: string): string {
  const theirs = { 'script-src': undefined, 'worker-src': undefined };
  return withPolicyChanged(without(html, isScript), { ...theirs, 'trusted-types': `'none'` });
}

/** In: what directives say instead; undefined for those that are not there. One that the policy lacks is not put in. */
function withPolicyChanged(html: string, changes: Readonly<Record<string, string | undefined>>): string {
  return html.replace(
    /(http-equiv="Content-Security-Policy" content=")([^"]*)/,
    (_, before: string, policy: string) => {
      const directives = policy.split(';').flatMap((directive) => {
        const [name = ''] = directive.split(' ');
        if (!Object.hasOwn(changes, name)) return [directive];
        return changes[name] === undefined ? [] : [`${name} ${changes[name]}`];
      });
      return before + directives.join(';');
    },
  );
}

/** A page's HTML less what runs at the reader's for the appeals. */
export function withoutTheirScripts(html: string): string {
  return without(html, isTheirScript);
}

function isScript(element: Element): boolean {
  return element.tagName === 'script' && attribute(element, 'type') === undefined;
}

/** Whatever an appeal's script does, it asks what the browser keeps. */
function isTheirScript(element: Element): boolean {
  return isScript(element) && textIn(element).includes('appeal-closed');
}

function textIn({ childNodes }: Element): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

function isOfAppeals(element: Element): boolean {
  if (element.tagName === 'meta') return attribute(element, 'name') === 'appeal';
  return classed([element], 'appeal').length > 0 || classed([element], 'appeal-thanks').length > 0;
}

/** Cuts elements out of a text, by where the parser found them. */
function without(html: string, goes: (element: Element) => boolean): string {
  const root: Tree.Document = parse(html, { sourceCodeLocationInfo: true });
  let kept = '';
  let from = 0;
  for (const { sourceCodeLocation: at } of below(root).filter(goes)) {
    // What lies within something that is gone is gone with it.
    if (!at || at.startOffset < from) continue;
    kept += html.slice(from, at.startOffset);
    from = at.endOffset;
  }
  return kept + html.slice(from);
}

const theirs = /\.(?:appeal|gifts?|goal|read-count)(?![a-z])/;

function withoutTheirStyles(html: string): string {
  return html.replace(/(<style[^>]*>)([^]*?)(<\/style>)/g, (_, open: string, css: string, close: string) => {
    let kept = css.replace(/([^{}]+)(\{[^{}]*\})/g, (rule, selectors: string, body: string) => {
      const others = selectors.split(/,(?![^(]*\))/).filter((each) => !theirs.test(each));
      if (!theirs.test(selectors)) return rule;
      return others.length === 0 ? '' : others.join(',') + body;
    });
    for (const empty = /@(?:media|layer)[^{};]*\{\s*\}/g; empty.test(kept);) kept = kept.replace(empty, '');
    return open + kept + close;
  });
}
