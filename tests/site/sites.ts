import type { BuildOptions } from '../../src/newsroom/build.ts';

/** The moment the tested sites are built for: what counts as published, and as news of the last two days, hangs on it. */
export const asOf = '2026-11-20T12:00:00Z';

export interface TestedSite {
  /** Whatever an older state of the newspaper had is let go: check.test.ts holds that nothing else is let through. */
  options: BuildOptions & { outDir: string };
  /** The base path it is built for. */
  base: string;
  /** The port it is served on while a browser looks at it. */
  port: number;
  /** Its front page, while it is served. */
  address: string;
}

/** The sites built once for all tests that look at printed pages, from the demonstration newspaper in content/. */
export const sites = {
  demo: {
    options: { outDir: '.cache/sites/demo', asOf, accept: true },
    base: '/',
    port: 4399,
    address: 'http://localhost:4399/',
  },
  base: {
    options: { outDir: '.cache/sites/base', asOf, url: 'https://lantern.example/paper', accept: true },
    base: '/paper/',
    port: 4398,
    address: 'http://localhost:4398/paper/',
  },
} satisfies Record<string, TestedSite>;

/** Other newspapers, in other scripts, from folders of their own: built by the tests that look at them. */
export const titles = {
  arabic: {
    options: { outDir: '.cache/sites/arabic', contentDir: 'tests/fixtures/arabic', asOf, accept: true },
    base: '/',
    port: 4397,
    address: 'http://localhost:4397/',
  },
  japanese: {
    options: { outDir: '.cache/sites/japanese', contentDir: 'tests/fixtures/japanese', asOf, accept: true },
    base: '/',
    port: 4396,
    address: 'http://localhost:4396/',
  },
} satisfies Record<string, TestedSite>;

export type TitleName = keyof typeof titles;

export type SiteName = keyof typeof sites;

/** Every site that tests look at. */
export const allSites: Record<SiteName | TitleName, TestedSite> = { ...sites, ...titles };

/** Narrows a word to the name of a tested site. */
export const isSiteName = (name: string): name is SiteName | TitleName => Object.hasOwn(allSites, name);
