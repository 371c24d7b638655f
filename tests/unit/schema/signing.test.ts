import { describe, expect, it } from 'vitest';

import { publication } from '../../../src/schema/publication.ts';

const { onion, signing } = publication.shape;
const service = `${'a'.repeat(55)}d.onion`;

describe('settings for those who verify, and for Tor', () => {
  it.each([`http://${service}`, `https://${service}/paper`])('takes an onion address: %s', (value) => {
    expect(onion.safeParse(value).success).toBe(true);
  });

  it.each([
    'http://paper.example',
    'http://facebookcorewwwi.onion',
    `http://${service}/?x`,
    `javascript:${service}`,
    service,
  ])('refuses one that is none: %s', (value) => {
    expect(onion.safeParse(value).success).toBe(false);
  });

  it.each([
    ['RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3', true],
    ['RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO', false],
    ['untrusted comment: minisign public key E7620F1842B4E81F', false],
    ['XWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3', false],
  ])('takes minisign’s public keys: %s, %s', (value, fits) => {
    expect(signing.safeParse(value).success).toBe(fits);
  });
});
