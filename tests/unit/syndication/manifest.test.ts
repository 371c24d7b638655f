import { describe, expect, it } from 'vitest';

import { manifest } from '../../../src/syndication/manifest.ts';
import { editionOf } from '../../fixtures/edition.ts';
import type { Drafts } from '../../fixtures/edition.ts';

interface Manifest {
  id: string;
  name: string;
  lang: string;
  dir: string;
  start_url: string;
  scope: string;
  display: string;
  icons: { sizes: string; type: string; purpose: string }[];
  shortcuts: { name: string; url: string }[];
}

function manifestOf(publication: Drafts['publication']): Manifest {
  const read: unknown = JSON.parse(manifest(editionOf({ publication: { logo: 'logo.svg', ...publication } })));
  return read as Manifest;
}

describe('the manifest', () => {
  it('has all that browsers ask for before they offer to keep a site', () => {
    const { name, display, start_url: start, scope, icons } = manifestOf({});
    expect(name).toBe('The Estuary Post');
    expect(['fullscreen', 'standalone', 'minimal-ui']).toContain(display);
    expect(start.startsWith(scope)).toBe(true);
    // Chromium: an icon of at least 144 px for any purpose; the splash screen takes 512, Android's masks a maskable one.
    for (const wanted of [
      ['192x192', 'any'],
      ['512x512', 'any'],
      ['512x512', 'maskable'],
    ])
      expect(icons.map(({ sizes, purpose }) => [sizes, purpose])).toContainEqual(wanted);
    expect(icons.every(({ type }) => type === 'image/png')).toBe(true);
  });

  it('stays under the base path, where another site may stand beside it', () => {
    const { id, start_url: start, scope, shortcuts } = manifestOf({ url: 'https://post.example/paper' });
    expect([id, start, scope]).toEqual(['/paper/', '/paper/', '/paper/']);
    expect(shortcuts.map(({ url }) => url)).toEqual(['/paper/search/', '/paper/offline/']);
  });

  it('speaks the publication’s language, in its direction', () => {
    const { lang, dir, name, shortcuts } = manifestOf({ language: 'ar', name: 'فانوس المصبّ' });
    expect([lang, dir, name]).toEqual(['ar', 'rtl', 'فانوس المصبّ']);
    for (const shortcut of shortcuts) expect(shortcut.name).toMatch(/^[\p{Script=Arabic}\s]+$/u);
  });
});
