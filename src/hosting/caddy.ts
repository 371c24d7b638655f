import type { Rules } from './rules.ts';
import { filled } from './template.ts';

/** In: the template hosting/Caddyfile. Out: a Caddyfile. */
export function caddy(template: string, rules: Rules): string {
  const { moved, gone, varying, headers, transport, types } = rules;
  const paths = '{http.request.uri.path}';
  return filled(template, {
    address: `${rules.host}${rules.https === 443 ? '' : `:${String(rules.https)}`}`,
    plain: `http://${rules.host}${rules.http === 80 ? '' : `:${String(rules.http)}`}`,
    secure: `https://${rules.host}${rules.https === 443 ? '' : `:${String(rules.https)}`}{uri}`,
    certificates: rules.fetchesCertificate ? '' : `tls ${quoted(rules.certificate)} ${quoted(rules.key)}`,
    root: quoted(rules.root),
    notFound: quoted(rules.notFound),
    maps: [
      ...varying.map(({ name, where, otherwise }) =>
        map(paths, variable(name), [
          ...where.map(({ pattern, value }) => `${quoted(`~${pattern}`)} ${quoted(value)}`),
          `default ${quoted(otherwise)}`,
        ]),
      ),
      map(paths, '{moved_to}', [...moved.map(({ from, to }) => `${exactly(from)} ${quoted(to)}`), 'default ""']),
      map(paths, '{is_gone}', [...gone.map((from) => `${exactly(from)} "yes"`), 'default ""']),
    ].join('\n'),
    headers: [...headers, transport].map(([name, value]) => `${name} ${quoted(value)}`).join('\n'),
    varying: varying.map(({ name }) => `${name} ${variable(name)}`).join('\n'),
    failing: varying.map(({ name, otherwise }) => `${name} ${quoted(otherwise)}`).join('\n'),
    types: Object.entries(types)
      .flatMap(([end, type]) => [`@${end} path *.${end}`, `header @${end} Content-Type ${quoted(type)}`])
      .join('\n'),
  });
}

const map = (of: string, name: string, lines: readonly string[]): string =>
  `map ${of} ${name} {\n${lines.map((each) => `\t${each}\n`).join('')}}`;

const variable = (header: string): string => `{${header.toLowerCase().replaceAll('-', '_')}}`;

/**
 * A text as Caddy reads it: a backslash is one, save before a quotation mark. Braces would be a placeholder: what a newsroom can
 * write never comes here with one, see `exactly`.
 */
const quoted = (text: string): string => `"${text.replaceAll('"', String.raw`\"`)}"`;

/** A path as what a map compares with. One with a sign that means something to Caddy is an expression, in which none stands. */
function exactly(path: string): string {
  if (/^[\p{L}\p{N}\p{M}/._ -]*$/u.test(path)) return quoted(path);
  const signs = path.replace(/[^\p{L}\p{N}\p{M}/_ -]/gu, (sign) => (sign > '\u007f' ? sign : hex(sign)));
  return `"~^${signs}$"`;
}

const hex = (sign: string): string => String.raw`\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`;
