import { expect, it } from 'vitest';

import { errorOf, faultOf } from '../../../src/press/fault.ts';

const sent = (error: unknown): Error => errorOf(structuredClone(faultOf(error)));

it('keeps, on its way to another thread, what the system names a fault by, whatever it caused', () => {
  const full = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC', path: '/a', dest: '/b' });
  const error = sent(new Error('a/index.html could not be printed', { cause: full }));
  expect(error).toMatchObject({ message: 'a/index.html could not be printed', code: 'ENOSPC', path: '/a', dest: '/b' });
  expect(error.stack).toContain('ENOSPC: no space left');
});

it('keeps the message and the trace of any other', () => {
  const error = sent(new TypeError('x is no function'));
  expect(error).toBeInstanceOf(Error);
  expect(error.message).toBe('x is no function');
  expect(error.stack).toContain('fault.test.ts');
  expect('code' in error).toBe(false);
  expect(sent('a word').message).toBe('a word');
});
