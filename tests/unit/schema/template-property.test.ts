import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { amountAddress, givingPage } from '../../../src/schema/giving.ts';
import { fill, formOf, placeholders } from '../../../src/schema/template.ts';
import { anyText } from '../support/any-text.ts';

const word = fc.constantFrom('a', 'B9', '%20', '%C3%A9', '%7B', '+', '-', '.', ';', ':', '@', '!', '*', '~', 'é', "'");
const hole = fc.constantFrom(...placeholders).map((name) => `{${name}}`);
const text = (parts: fc.Arbitrary<string>, min = 0) =>
  fc.array(parts, { minLength: min, maxLength: 3 }).map((all) => all.join(''));

const pair = fc.oneof(
  fc.tuple(text(word, 1), text(fc.oneof(word, hole, fc.constantFrom('=', '/', '?')))).map((all) => all.join('=')),
  text(word, 1),
  fc.constant('sum={amount}'),
  fc.constant(''),
);
const pieces = fc.record({
  path: fc.array(text(fc.oneof(word, hole)), { maxLength: 3 }).map((all) => all.map((each) => `/${each}`).join('')),
  query: fc.option(
    fc.array(pair, { maxLength: 4 }).map((all) => `?${all.join('&')}`),
    { nil: '' },
  ),
  fragment: fc.option(
    text(fc.oneof(word, hole, fc.constantFrom('?', '&', '/'))).map((all) => `#${all}`),
    { nil: '' },
  ),
});
/** Addresses with placeholders in any place, more or less well-formed; some have none in their host. */
const anyTemplate = fc
  .tuple(
    fc.constantFrom('https://', 'https://', 'https://', 'https:/', 'https:', 'https:\\\\'),
    fc.oneof({ arbitrary: fc.constant('give.example'), weight: 4 }, text(fc.oneof(word, hole), 1)),
    pieces,
  )
  .map(([scheme, host, { path, query, fragment }]) => scheme + host + path + query + fragment);

const told = fc.oneof(anyText, fc.constantFrom('//evil.example', '@evil.example', '?x=1', '#x', '&x=1', '', '\\', '5'));
const filling = fc.record(Object.fromEntries(placeholders.map((name) => [name, told])), { requiredKeys: [] });
/** What an address may be told for sure is never empty, nor does it lead a level up in a path. */
const whole = fc.record(
  Object.fromEntries(placeholders.map((name) => [name, told.filter((value) => !/^\.{0,2}$/.test(value))])),
);

const often = { numRuns: 1500 };
const accepted = (template: string): boolean =>
  amountAddress.safeParse(template).success || givingPage.safeParse(template).success;
const names = (address: URL): string[] => [...address.searchParams.keys()];

describe('a template that the schema accepts', () => {
  it('leads to the same host whatever it is filled with, and no value adds a parameter or a fragment', () => {
    let seen = 0;
    fc.assert(
      fc.property(anyTemplate, filling, (template, values) => {
        if (!accepted(template)) return;
        seen++;
        const one = new URL(fill(template, values));
        const written = new URL(template);
        expect(one.origin).toBe(written.origin);
        expect(one.username + one.password).toBe('');
        // Those that have nothing to say are left out; no other is there, and none comes in another order.
        const left = names(written);
        for (const name of names(one)) expect(left.splice(0, left.indexOf(name) + 1).at(-1)).toBe(name);
        expect(one.hash !== '' && written.hash === '').toBe(false);
      }),
      often,
    );
    expect(seen).toBeGreaterThan(200);
  });

  it('tells every value as it is: read back from its own parameter', () => {
    fc.assert(
      fc.property(told, told, (campaign, article) => {
        const { searchParams } = new URL(
          fill('https://give.example/x?a={campaign}&b=<{article}>&c=1#d', { campaign, article }),
        );
        expect(searchParams.get('a') ?? '').toBe(campaign.toWellFormed());
        expect(searchParams.get('b') ?? '').toBe(article === '' ? '' : `<${article.toWellFormed()}>`);
        expect(searchParams.get('c')).toBe('1');
      }),
      often,
    );
  });

  it('keeps as many levels of its path, whatever it is filled with', () => {
    fc.assert(
      fc.property(whole, (values) => {
        const one = new URL(fill('https://give.example/a/{campaign}/b/{frequency}?c=d', values));
        expect(one.pathname.split('/')).toHaveLength(5);
        expect(one.search).toBe('?c=d');
      }),
    );
  });
});

describe('a form sent in with an amount', () => {
  it('asks for what the link for that amount asks for', () => {
    let seen = 0;
    fc.assert(
      fc.property(anyTemplate, filling, fc.constantFrom('5', '2.50', '1000000'), (template, values, amount) => {
        const form = formOf(template, values);
        if (!form || !accepted(template)) return;
        seen++;
        const link = new URL(fill(template, { ...values, amount }));
        const action = new URL(form.action);
        expect([action.origin, action.pathname, action.hash]).toEqual([link.origin, link.pathname, link.hash]);
        expect(action.search).toBe('');
        const fields = [...form.hidden, { name: form.amount, value: amount }];
        const sorted = (pairs: string[][]): string[] => pairs.map((each) => JSON.stringify(each)).sort();
        expect(sorted(fields.map(({ name, value }) => [name, value]))).toEqual(sorted([...link.searchParams]));
      }),
      often,
    );
    expect(seen).toBeGreaterThan(50);
  });
});
