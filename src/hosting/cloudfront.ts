import { encodedPath } from './rules.ts';
import type { Rules } from './rules.ts';
import { filled } from './template.ts';

/** CloudFront takes a function of 10 KB. Bytes. */
const most = 10_000;

/**
 * The response headers policy of the site (`aws cloudfront create-response-headers-policy`). `Cache-Control` is no part of it: a file
 * keeps the one it is uploaded with. In: whose answers it is for.
 */
export function headersPolicy({ host, headers, varying, transport }: Rules, part: 'pages' | 'pictures'): string {
  const value = (name: string): string => headers.find((each) => each[0] === name)?.[1] ?? '';
  const own = ['Content-Security-Policy', 'Referrer-Policy', 'X-Content-Type-Options', 'X-Frame-Options'];
  const sharing = varying.find(({ name }) => name === 'Cross-Origin-Resource-Policy');
  const custom = [
    ...headers.filter(([name]) => !own.includes(name)),
    ['Cross-Origin-Resource-Policy', (part === 'pictures' ? sharing?.where[0]?.value : sharing?.otherwise) ?? ''],
  ];
  const policy = {
    Name: `${host.replace(/[^a-z0-9-]/gi, '-')}-${part}`,
    SecurityHeadersConfig: {
      ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: value('Content-Security-Policy') },
      ContentTypeOptions: { Override: true },
      FrameOptions: { Override: true, FrameOption: value('X-Frame-Options') },
      ReferrerPolicy: { Override: true, ReferrerPolicy: value('Referrer-Policy') },
      StrictTransportSecurity: {
        Override: true,
        IncludeSubdomains: transport[1].includes('includeSubDomains'),
        AccessControlMaxAgeSec: Number(/max-age=(\d+)/.exec(transport[1])?.[1]),
      },
    },
    CustomHeadersConfig: {
      Quantity: custom.length,
      Items: custom.map(([Header, Value]) => ({ Header, Value, Override: true })),
    },
  };
  return `${JSON.stringify(policy, null, 2)}\n`;
}

/**
 * The function for viewer requests: folders by their index.html, old addresses, and those of stories taken back. Where all of them do not
 * fit they are left to the pages at the old addresses, which lead on by themselves. In: the template hosting/cloudfront.js.
 */
export function viewerRequest(template: string, { moved, gone }: Rules): string {
  const withTables = (tables: Pick<Rules, 'moved' | 'gone'>): string =>
    filled(template, {
      moved: JSON.stringify(Object.fromEntries(tables.moved.map(({ from, to }) => [encodedPath(from), to]))),
      gone: JSON.stringify(tables.gone.map(encodedPath)),
    });
  const whole = withTables({ moved, gone });
  return Buffer.byteLength(whole) <= most ? whole : withTables({ moved: [], gone: [] });
}
