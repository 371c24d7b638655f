import playwrightConfig from '../../playwright.config.ts';
import { findChromium } from '../chromium.ts';

const executablePath = findChromium();

/**
 * For tests in which the Back button brings a page as it was left. Under test the browser is started without that, unless it is told
 * otherwise, and one without windows never does it.
 */
export const keptForBack = {
  launchOptions: {
    ...playwrightConfig.use?.launchOptions,
    ...(executablePath !== undefined && { executablePath }),
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
};
