import { CspParser } from 'csp_evaluator/dist/parser.js';
import { CspEvaluator, DEFAULT_CHECKS } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { describe, expect, it } from 'vitest';

import { givingHosts } from '../../src/policy/giving-hosts.ts';
import { headerPolicy, longestPolicy } from '../../src/policy/header-policy.ts';
import { hashOf } from '../../src/policy/page-policy.ts';
import { attribute, tagged } from './html.ts';
import type { Element } from './html.ts';
import { contentOf, faultsOf, printed } from './printed.ts';
import type { PrintedPage } from './printed.ts';
import { sites } from './sites.ts';
import type { SiteName } from './sites.ts';

const textIn = ({ childNodes }: Element): string =>
  childNodes.map((node) => ('value' in node ? node.value : '')).join('');
const isPolicy = (meta: Element): boolean => attribute(meta, 'http-equiv') === 'Content-Security-Policy';
const isData = (script: Element): boolean => attribute(script, 'type') === 'application/ld+json';

function policyOf({ elements }: PrintedPage): string {
  const [meta] = tagged(elements, 'meta').filter(isPolicy);
  return (meta && attribute(meta, 'content')) ?? '';
}

function sources(page: PrintedPage, directive: string): string[] {
  const found = policyOf(page)
    .split(';')
    .find((each) => each.startsWith(`${directive} `));
  return found?.split(' ').slice(1) ?? [];
}

describe.each(Object.keys(sites) as SiteName[])('the policy of every page of the site "%s"', (name) => {
  const { pages, redirects, base } = printed(name);
  const all = [...pages, ...redirects];

  it('is there, once, in the head, before anything it speaks of', () => {
    expect(
      faultsOf(all, ({ elements }) => {
        const policies = tagged(elements, 'meta').filter(isPolicy);
        const first = elements.findIndex(({ tagName }) => ['script', 'style', 'link', 'body'].includes(tagName));
        const [policy] = policies;
        if (!policy || policies.length > 1) return [`${String(policies.length)} policies`];
        return elements.indexOf(policy) < first ? [] : ['comes too late'];
      }),
    ).toEqual([]);
    expect(all.filter((page) => !policyOf(page).startsWith(`default-src 'none';`))).toEqual([]);
  });

  it('has the hash of each script and style sheet as a browser reads it, and no other', () => {
    expect(
      faultsOf(all, (page) => {
        const scripts = tagged(page.elements, 'script').filter((script) => !isData(script));
        const wanted = (each: Element): string => `'${hashOf(textIn(each))}'`;
        const missing = [
          ...scripts.map(wanted).filter((each) => !sources(page, 'script-src').includes(each)),
          ...tagged(page.elements, 'style')
            .map(wanted)
            .filter((each) => !sources(page, 'style-src').includes(each)),
        ];
        const hashes = sources(page, 'script-src').filter((each) => each.startsWith(`'sha`));
        return [...missing, ...hashes.filter((each) => !scripts.map(wanted).includes(each))];
      }),
    ).toEqual([]);
  });

  it('leaves nothing for the evaluator to find', () => {
    const found = new Map<string, string[]>();
    for (const page of all) {
      const policy = policyOf(page);
      const findings = new CspEvaluator(new CspParser(policy).csp).evaluate(undefined, DEFAULT_CHECKS);
      // Of "no finding" are the words for older browsers that newer ones read past.
      const weak = findings.filter(({ severity }) => severity !== Severity.NONE).map(({ description }) => description);
      if (weak.length > 0) found.set(policy, weak);
    }
    expect([...found]).toEqual([]);
    expect(new CspEvaluator(new CspParser(`script-src 'unsafe-inline'`).csp).evaluate()).not.toEqual([]);
  });

  it('allows nothing unsafe but WebAssembly to the search', () => {
    const unsafe = all.filter((page) => policyOf(page).includes('unsafe'));
    expect(unsafe.map(({ address }) => address)).toEqual([`${base}search/`]);
    expect(unsafe.flatMap((page) => sources(page, 'script-src').filter((each) => each.includes('unsafe')))).toEqual([
      `'wasm-unsafe-eval'`,
    ]);
  });

  it('falls under the one that a server sends with all of them', () => {
    const header = headerPolicy(givingHosts(contentOf(sites[name])));
    expect(header.length).toBeLessThanOrEqual(longestPolicy);
    const allowed = new Map(header.split('; ').map((each) => [each.split(' ')[0] ?? '', each.split(' ').slice(1)]));
    const sets = ['img-src', 'font-src', 'manifest-src', 'connect-src', 'worker-src', 'form-action', 'trusted-types'];
    expect(
      faultsOf(all, (page) =>
        sets.flatMap((directive) =>
          sources(page, directive)
            .filter((each) => each !== `'none'` && !allowed.get(directive)?.includes(each))
            .map((each) => `${directive} ${each}`),
        ),
      ),
    ).toEqual([]);
  });
});
