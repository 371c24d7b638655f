import type { Rules } from './rules.ts';
import { filled } from './template.ts';

/** In: the template hosting/nginx.conf. Out: a file for `conf.d/`. */
export function nginx(template: string, rules: Rules): string {
  const { moved, gone, varying, headers, transport, types } = rules;
  const maps = varying.map(({ name, where, otherwise }) =>
    map('$uri', variable(name), [
      ...where.map(({ pattern, value }): Line => [`~${pattern}`, value]),
      ['default', otherwise],
    ]),
  );
  const redirects = map(
    '$uri',
    '$moved_to',
    moved.map(({ from, to }) => [from, to]),
  );
  const withdrawn = map(
    '$uri',
    '$is_gone',
    gone.map((from) => [from, '1']),
  );
  return filled(template, {
    http: rules.http,
    https: rules.https,
    port: rules.https === 443 ? '' : `:${String(rules.https)}`,
    host: quoted(rules.host),
    root: quoted(rules.root),
    certificate: quoted(rules.certificate),
    key: quoted(rules.key),
    notFound: quoted(rules.notFound),
    maps: [...sizes([...moved.map(({ from }) => from), ...gone]), ...maps, redirects, withdrawn].join('\n'),
    headers: [
      ...headers.map(([name, value]) => `add_header ${name} ${quoted(value)} always;`),
      ...varying.map(({ name }) => `add_header ${name} ${variable(name)} always;`),
      `add_header ${transport[0]} ${quoted(transport[1])} always;`,
    ].join('\n'),
    types: Object.entries(types)
      .map(([end, type]) => `${type} ${end};`)
      .join('\n'),
  });
}

type Line = readonly [when: string, value: string];

function map(of: string, name: string, lines: readonly Line[]): string {
  const inside = lines.map(([when, value]) => `  ${when === 'default' ? when : quoted(when)} ${quoted(value)};\n`);
  // Looked up anew where a request is led to the page for failures.
  return `map ${of} ${name} {\n  volatile;\n${inside.join('')}}`;
}

const variable = (header: string): string => `$${header.toLowerCase().replaceAll('-', '_')}`;

/**
 * A text as nginx reads it. What stands in a map for an address is taken as it is; in a value a dollar sign begins a variable, and
 * nothing can be put before it: a value that has one is a fault.
 */
export function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, String.raw`\$&`)}"`;
}

/** nginx has room for some hundred short lines, and must be told where there are more, or longer ones. */
function sizes(paths: readonly string[]): string[] {
  const longest = Math.max(0, ...paths.map((path) => Buffer.byteLength(path)));
  const power = (least: number): number => 2 ** Math.ceil(Math.log2(least));
  return [
    ...(longest > 40 ? [`map_hash_bucket_size ${String(power(longest + 64))};`] : []),
    ...(paths.length > 500 ? [`map_hash_max_size ${String(power(paths.length * 4))};`] : []),
  ];
}
