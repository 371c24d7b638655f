import { describe, expect, it } from 'vitest';

import { ContentError, contentErrorIn } from '../../../src/schema/problem.ts';

describe('the errors of a build', () => {
  const problem = (file: string, line: number | undefined, what: string) => ({
    file,
    what,
    write: 'x',
    ...(line === undefined ? {} : { line }),
  });

  it('come in the order of files and lines', () => {
    const error = new ContentError([
      problem('b.md', 1, 'x'),
      problem('a.md', 10, 'x'),
      problem('a.md', 9, 'z'),
      problem('a.md', 9, 'y'),
      problem('a.md', undefined, 'x'),
    ]);
    expect(error.message.split('\n')).toEqual([
      'a.md: x; write x',
      'a.md:9: y; write x',
      'a.md:9: z; write x',
      'a.md:10: x; write x',
      'b.md:1: x; write x',
    ]);
  });

  it('are found under what the framework wraps them in', () => {
    const own = new ContentError([problem('a.md', 1, 'x')]);
    expect(contentErrorIn(new Error('outer', { cause: new Error('inner', { cause: own }) }))).toBe(own);
    expect(contentErrorIn(new Error('outer'))).toBeUndefined();
    expect(contentErrorIn('text')).toBeUndefined();
    const copy = Object.assign(new Error('a copy of the class'), { name: 'ContentError', problems: own.problems });
    expect(contentErrorIn(copy)?.message).toBe(own.message);
  });
});
