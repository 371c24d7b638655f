import type { Page } from '@playwright/test';

/** Has every page come without its scripts, where one that looks at it must run: a browser without scripts runs none. */
export function withoutItsScripts(page: Page): Promise<unknown> {
  return page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/<script\b[^]*?<\/script>/g, '') });
  });
}
