import { describe, expect, it } from 'vitest';

import { fill, formOf, placeholders, placeholdersIn, templateFault } from '../../../src/schema/template.ts';

const give = 'https://give.example/paper';

describe('a template that is filled in', () => {
  it.each([
    ['all that RFC 3986 reserves', ":/?#[]@!$&'()*+,;=", '%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D'],
    ['what no address may hold', ' "<>\\^`{|}%', '%20%22%3C%3E%5C%5E%60%7B%7C%7D%25'],
    ['controls', '\0\t\n\r\x7f', '%00%09%0A%0D%7F'],
    ['letters of any script', 'é гроші 💛', '%C3%A9%20%D0%B3%D1%80%D0%BE%D1%88%D1%96%20%F0%9F%92%9B'],
    ['nothing of what is unreserved', 'AZaz09-._~', 'AZaz09-._~'],
    ['what is percent-encoded already, once more', '%2F', '%252F'],
    ['a placeholder in a value', '{amount}', '%7Bamount%7D'],
    ['what a replacement would take for a sign', '$&$1$$', '%24%26%241%24%24'],
    ['half a letter, as the sign for a letter that is missing', '\uD83D', '%EF%BF%BD'],
  ])('percent-encodes %s', (_, article, encoded) => {
    expect(fill(`${give}/{article}?a={article}&b=x{article}y#{article}`, { article })).toBe(
      `${give}/${encoded}?a=${encoded}&b=x${encoded}y#${encoded}`,
    );
  });

  it('leaves what is written in it as it is', () => {
    const written = `${give}/a%20b;c?d=e+f&g&h=&=i&j=k=l&m=%C3%A9&d=again#n?o&p`;
    expect(fill(written, {})).toBe(written);
  });

  it.each([
    ['?a={variant}', ''],
    ['?a={variant}&b=1', '?b=1'],
    ['?b=1&a={variant}', '?b=1'],
    ['?a={campaign}-{variant}&b=1', '?b=1'],
    ['?a={campaign}', '?a=winter'],
    ['?a={campaign}&b={variant}#c', '?a=winter#c'],
    ['?a={variant}#c', '#c'],
    ['?', ''],
    ['?a=1&&b=2', '?a=1&b=2'],
  ])('%s becomes %s where there is no wording to tell', (query, filled) => {
    for (const nothing of [{}, { variant: '' }, { variant: undefined as unknown as string }])
      expect(fill(give + query, { campaign: 'winter', ...nothing })).toBe(give + filled);
  });

  it('has its query before its fragment, and a question mark after `#` is no query', () => {
    expect(fill(`${give}#pay?a={campaign}`, { campaign: 'x&y' })).toBe(`${give}#pay?a=x%26y`);
    expect(placeholdersIn(`${give}/{a}?b={c}#{d}`)).toEqual(['a', 'c', 'd']);
  });

  it('takes no value from what every object has', () => {
    expect(fill(`${give}?a={constructor}&b={__proto__}&c=1`, {})).toBe(`${give}?c=1`);
  });
});

describe('the form of a template', () => {
  const known = { campaign: 'winter & co', currency: 'GBP', frequency: 'monthly', variant: '' };

  it('has hidden fields for the parameters, as the browser reads them, in their order', () => {
    expect(
      formOf(`${give}/x?a=b+c%26d&sum={amount}&%C3%A9=%2B&flag&empty=&who={campaign}&how={frequency}#top`, known),
    ).toEqual({
      action: `${give}/x#top`,
      amount: 'sum',
      hidden: [
        { name: 'a', value: 'b c&d' },
        { name: 'é', value: '+' },
        { name: 'flag', value: '' },
        { name: 'empty', value: '' },
        { name: 'who', value: 'winter & co' },
        { name: 'how', value: 'monthly' },
      ],
    });
  });

  it('keeps every parameter of a repeated name, and drops those with nothing to say', () => {
    expect(formOf(`${give}?a=1&a=2&sum[]={amount}&v={variant}&a={currency}`, known)).toEqual({
      action: give,
      amount: 'sum[]',
      hidden: ['1', '2', 'GBP'].map((value) => ({ name: 'a', value })),
    });
  });

  it('has a fixed path filled in, and braces that mean themselves left alone', () => {
    expect(formOf(`${give}/{campaign}?sum={amount}&t=%7Bcurrency%7D#{currency}`, known)).toEqual({
      action: `${give}/winter%20%26%20co#GBP`,
      amount: 'sum',
      hidden: [{ name: 't', value: '{currency}' }],
    });
  });

  it.each([
    '',
    '/{amount}',
    '?sum={amountMinor}',
    '?sum={amount}.00',
    '?sum={amount}&minor={amountMinor}',
    '?sum={amount}&again={amount}',
    '?sum={amount}&text=I give {amount}',
    '/{amount}?sum={amount}',
    '?sum={amount}#{amountMinor}',
    '#sum={amount}',
    '?sum=5',
    '?{amount}',
  ])('is none for %s: the provider reads no amount from a field of its own', (rest) => {
    expect(formOf(give + rest, known)).toBeUndefined();
  });
});

describe('a template', () => {
  const fault = (template: string): string | undefined => templateFault(template, placeholders, ['amount', 'campaign']);

  it.each([
    give,
    `${give}?a={amount}&b={amountMinor}&c={frequency}&d={currency}&e={campaign}&f={variant}&g={article}`,
    `${give}/{campaign}/{amount}?a=x{variant}y#{amount}`,
    `${give}?a=%7B%7D`,
  ])('may be %s', (template) => {
    expect(fault(template)).toBeUndefined();
  });

  it.each([
    ['?a={amout}', '{amount}'],
    ['?a={Amount}', '{amount}'],
    ['?a={amountminor}', '{amountMinor}'],
    ['?a={campain}', '{campaign}'],
    ['/{artcle}', '{article}'],
    ['?a={frequenzy}#', '{frequency}'],
  ])('with %s is refused, and %s is suggested', (rest, meant) => {
    const [, name = ''] = /(\{\w+\})/.exec(rest) ?? [];
    expect(fault(give + rest)).toContain(`holds \`${name}\``);
    expect(fault(give + rest)).toContain(`\`${meant}\``);
  });

  it.each(['?a={}', '?a={ amount }', '?a={account}', '?a={zzzzzzzzzzzz}', '?a={__proto__}'])(
    'with %s is refused: there is no such placeholder',
    (rest) => {
      expect(fault(give + rest)).toMatch(/^holds `\{.*\}`, which is no placeholder here; /);
    },
  );

  it.each([
    'https://{campaign}.example/paper',
    'https://give.{campaign}/paper',
    'https://give.example{campaign}/paper',
    'https://give.example{campaign}?a=1',
    'https://give.example{campaign}#a',
    'https:/{campaign}.example/paper',
    'https:{campaign}.example/paper',
    'https:\\\\{campaign}.example\\paper',
    'https:/\t/{campaign}.example/paper',
  ])('%j is refused: a gift would go to another host', (template) => {
    expect(fault(template)).toContain('in its host');
  });

  it.each(['?{campaign}=1', '?a{amount}=1', '?{campaign}', '?a=1&{variant}=2'])(
    'with %s is refused: a placeholder names no parameter',
    (rest) => {
      expect(fault(give + rest)).toContain('in the name of a parameter');
    },
  );

  it.each(['?a={amount', '?a=amount}', '?a={{amount}}', '/{a{amount}', '?a={amount}}', '?a=}{'])(
    'with %s is refused: a brace stands alone',
    (rest) => {
      expect(fault(give + rest)).toContain('has a brace without its other half');
    },
  );

  it.each(['/{variant}', '/x{article}y', '#{variant}', '/{campaign}/{currency}'])(
    'with %s is refused: it may leave a hole there',
    (rest) => {
      expect(fault(give + rest)).toContain('leave a hole');
    },
  );
});
