import type { Rules } from './rules.ts';
import { filled } from './template.ts';

/** What stands in .htaccess at the root of the site, or in a `<Directory>`. In: the template hosting/htaccess. */
export function htaccess(template: string, rules: Rules): string {
  const { base, moved, gone, varying, headers, transport, types } = rules;
  const below = (path: string): string => `"^${bytes(path.slice(base.length))}$"`;
  return filled(template, {
    base: quoted(base),
    notFound: quoted(rules.notFound),
    redirects: [
      ...gone.map((path) => `RewriteRule ${below(path)} - [G,L]`),
      // A percent or a dollar sign would stand for what was found.
      ...moved.map(
        ({ from, to }) => `RewriteRule ${below(from)} ${quoted(to.replace(/[%$]/g, String.raw`\$&`))} [R=301,L,NE,QSD]`,
      ),
    ].join('\n'),
    headers: [
      ...headers.map(([name, value]) => `Header always set ${name} ${format(value)}`),
      ...varying.flatMap(({ name, where, otherwise }) => [
        `Header always set ${name} ${format(otherwise)}`,
        ...where.flatMap(({ pattern, value }, index) => {
          const mark = `${name.toLowerCase().replaceAll('-', '_')}_${String(index)}`;
          return [
            `SetEnvIf Request_URI "${pattern}" ${mark}`,
            `Header always set ${name} ${format(value)} "expr=reqenv('${mark}') == '1' && %{REQUEST_STATUS} -lt 400"`,
          ];
        }),
      ]),
      `Header always set ${transport[0]} ${format(transport[1])} "expr=%{HTTPS} == 'on'"`,
    ].join('\n'),
    types: Object.entries(types)
      .map(([end, type]) => `AddType ${type} .${end}`)
      .join('\n'),
  });
}

/** A whole virtual host. In: the templates hosting/apache.conf and hosting/htaccess. */
export function apache(template: string, inner: string, rules: Rules): string {
  const { root, base, certificate, key } = rules;
  return filled(template, {
    host: rules.host,
    http: rules.http,
    https: rules.https,
    secure: `https://${rules.host}${rules.https === 443 ? '' : `:${String(rules.https)}`}/`,
    root: quoted(root),
    folder: quoted(root + base.replace(/\/$/, '')),
    certificate: quoted(certificate),
    key: quoted(key),
    rules: htaccess(inner, rules).trimEnd(),
  });
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, String.raw`\$&`)}"`;
}

/** A header's value: a percent sign begins a place for something else. */
const format = (value: string): string => quoted(value.replaceAll('%', '%%'));

/** A path as an expression of nothing but letters, digits and bytes by their numbers, whatever is in it. */
function bytes(path: string): string {
  return [...Buffer.from(path)]
    .map((byte) => {
      const sign = String.fromCharCode(byte);
      return /[A-Za-z0-9/_-]/.test(sign) ? sign : String.raw`\x${byte.toString(16).padStart(2, '0')}`;
    })
    .join('');
}
