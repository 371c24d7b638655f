import { nearest, oneOf } from './nearest.ts';

/** What may stand in braces in an address that a gift goes to. */
export const placeholders = [
  'amount',
  'amountMinor',
  'frequency',
  'currency',
  'campaign',
  'variant',
  'article',
] as const;
export type Placeholder = (typeof placeholders)[number];

/** What the placeholders stand for on one page; one that is missing or empty has nothing to say there. */
export type Filling = Partial<Record<Placeholder, string>>;

interface Parts {
  /** Everything before the query. */
  base: string;
  /** Name and value as they are written, percent-escapes and all; a value is undefined where there is no `=`. */
  query: { name: string; value: string | undefined }[];
  /** With its `#`; empty where there is none. */
  fragment: string;
}

const braced = /\{([^{}]*)\}/g;

/**
 * What is wrong with a template, following the field's name: a placeholder nobody knows, one in a place where it could lead
 * the gift elsewhere (host, name of a parameter) or leave a hole in the path, a stray brace. Undefined: nothing.
 * In: an address, the placeholders that may stand in it, and those of them that always have something to say.
 */
export function templateFault(
  template: string,
  known: readonly string[],
  always: readonly string[],
): string | undefined {
  const names = [...template.matchAll(braced)].map(([, name = '']) => name);
  const stranger = names.find((name) => !known.includes(name));
  if (stranger !== undefined) {
    const near = nearest(stranger, known);
    const write = near ? `\`{${near}}\`` : oneOf(known.map((name) => `{${name}}`));
    return `holds \`{${stranger}}\`, which is no placeholder here; write ${write}`;
  }
  if (/[{}]/.test(template.replace(braced, '')))
    return 'has a brace without its other half; write both, as in `{campaign}`, or `%7B` and `%7D` for braces that mean themselves';
  const { base, query, fragment } = partsOf(template);
  const hole = placeholdersIn(base + fragment).find((name) => !always.includes(name));
  // As a browser reads it: one slash, or a backslash, begins a host too.
  if (/[{}]/.test(new URL(template).host))
    return 'has a placeholder in its host; write the host out: `https://give.example/…`';
  if (hole !== undefined) {
    return `has \`{${hole}}\` outside its query, where it would leave a hole, for it may be empty; write it as a parameter: \`?from={${hole}}\``;
  }
  if (query.some(({ name }) => /[{}]/.test(name))) {
    return 'has a placeholder in the name of a parameter; write it behind the `=`: `?from={campaign}`';
  }
  return undefined;
}

/** The names of the placeholders in a template. */
export function placeholdersIn(template: string): string[] {
  return [...template.matchAll(braced)].map(([, name = '']) => name);
}

/**
 * A template with its placeholders filled in. Each value is percent-encoded (RFC 3986, 2.3: all but the unreserved characters);
 * a parameter of the query whose placeholder has nothing to say is left out.
 */
export function fill(template: string, filling: Filling): string {
  const { base, query, fragment } = partsOf(template);
  const kept = query
    .filter(({ value }) => isSayable(value, filling))
    .map(({ name, value }) => (value === undefined ? name : `${name}=${filled(value, filling)}`));
  return `${filled(base, filling)}${kept.length > 0 ? `?${kept.join('&')}` : ''}${filled(fragment, filling)}`;
}

/** A template as a GET form: the browser puts the fields, hidden and shown, where the template has its query. */
export interface FormOfTemplate {
  action: string;
  hidden: { name: string; value: string }[];
  /** The name of the field the reader's own amount goes in. */
  amount: string;
}

/**
 * The form for an amount of the reader's own. Undefined where the provider takes an amount anywhere but as a parameter of its own:
 * in its path, in the smallest unit of the currency, or among other words.
 */
export function formOf(template: string, filling: Filling): FormOfTemplate | undefined {
  const { base, query, fragment } = partsOf(template);
  const amount = query.find(({ value }) => value === '{amount}');
  const others = query.filter((each) => each !== amount);
  const elsewhere = [base, fragment, ...others.map(({ value }) => value ?? '')];
  if (!amount || elsewhere.some((part) => /\{amount(?:Minor)?\}/.test(part))) return undefined;
  return {
    action: filled(base, filling) + filled(fragment, filling),
    hidden: others
      .filter(({ value }) => isSayable(value, filling))
      .map(({ name, value = '' }) => ({ name: decoded(name), value: decoded(filled(value, filling)) })),
    amount: decoded(amount.name),
  };
}

function partsOf(template: string): Parts {
  const [, base = '', query, fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(template) ?? [];
  const pairs = (query ?? '').split('&').filter((pair) => pair !== '');
  return {
    base,
    query: pairs.map((pair) => {
      const [, name = '', value] = /^([^=]*)(?:=(.*))?$/s.exec(pair) ?? [];
      return { name, value };
    }),
    fragment,
  };
}

function isSayable(value: string | undefined, filling: Filling): boolean {
  return placeholdersIn(value ?? '').every((name) => (valueIn(filling, name) ?? '') !== '');
}

function filled(text: string, filling: Filling): string {
  return text.replace(braced, (_, name: string) => encoded(valueIn(filling, name) ?? ''));
}

function valueIn(filling: Filling, name: string): string | undefined {
  return Object.hasOwn(filling, name) ? filling[name as Placeholder] : undefined;
}

/** `encodeURIComponent` leaves five characters that RFC 3986 reserves, and throws at half a letter. */
function encoded(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A name or value of a query as the browser would read it (URL Standard, application/x-www-form-urlencoded parsing). */
function decoded(text: string): string {
  return [...new URLSearchParams(`x=${text.replaceAll('&', '%26')}`).values()][0] ?? '';
}
