import { describe, expect, it } from 'vitest';

import { givingHosts } from '../../../src/policy/giving-hosts.ts';
import { contentOf } from '../../fixtures/edition.ts';

describe('where a form may lead', () => {
  it('is to whoever takes gifts, by the settings and every appeal, begun or not, each once', () => {
    const content = contentOf({
      publication: {
        support: 'https://b.example/paper?from={campaign}',
        giving: { amount: 'https://a.example/give?sum={amount}' },
      },
      appeals: [
        { id: 'own', heading: 'x', to: 'https://c.example:8443/x', from: '2030-01-01' },
        { id: 'own-form', heading: 'x', giving: { once: 'https://a.example/once?sum={amount}' } },
      ],
    });
    expect(givingHosts(content)).toEqual(['https://a.example', 'https://b.example', 'https://c.example:8443']);
  });

  it('is nowhere where nobody takes any', () => {
    expect(givingHosts(contentOf({ publication: { support: undefined }, appeals: [] }))).toEqual([]);
  });
});
