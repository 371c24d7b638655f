import { test as plain } from '@playwright/test';

import { sites } from '../site/sites.ts';

export { expect } from '@playwright/test';

interface Reader {
  /** Errors that this test brings about itself. */
  expectedTroubles: RegExp | undefined;
}

const hosts = Object.values(sites).map(({ address }) => new URL(address).host);

/**
 * A test with a reader's page. It fails, whatever else it looks at, where the page has an error, a file is missing,
 * another host is asked for anything, or a cookie is set.
 */
export const test = plain.extend<Reader>({
  expectedTroubles: [undefined, { option: true }],
  page: async ({ page, context, expectedTroubles }, use) => {
    const troubles: string[] = [];
    page.on('pageerror', ({ message }) => troubles.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(`${message.text()} ${message.location().url}`);
    });
    page.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      if (protocol.startsWith('http') && !hosts.includes(host)) troubles.push(`asks ${host}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) troubles.push(`${response.status()} ${response.url()}`);
    });
    await use(page);
    const cookies = await context.cookies();
    plain.expect(cookies).toEqual([]);
    plain.expect(troubles.filter((each) => !expectedTroubles?.test(each))).toEqual([]);
  },
});

/** What a server says of an address where nothing is, and what the browser says of that. */
export const missingPage = /404|Failed to load resource/;
