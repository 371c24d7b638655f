import type { Node } from 'unist';

import { ContentError } from '../schema/problem.ts';
import type { Problem } from '../schema/problem.ts';
import type { Place, Refusal } from './place.ts';

/** Gathers all that is wrong with one body, so that an editor hears of everything at once. */
export interface Troubles {
  /** `node`: where in the body; its line becomes the file's. */
  add: (node: Node, refusal: Refusal) => void;
  /** What is wrong with another file that the body is printed with. */
  addProblem: (problem: Problem) => void;
  /** Throws a `ContentError` with all that was added, or does nothing. */
  throwIfAny: () => void;
}

/** An empty gathering for the body that stands at `place`. */
export function troublesAt({ file, firstLine }: Pick<Place, 'file' | 'firstLine'>): Troubles {
  const problems: Problem[] = [];
  return {
    add: (node, { what, write }) => {
      const line = node.position?.start.line;
      problems.push({ file, what, write, ...(line === undefined ? {} : { line: firstLine + line - 1 }) });
    },
    addProblem: (problem) => problems.push(problem),
    throwIfAny: () => {
      if (problems.length > 0) throw new ContentError(problems);
    },
  };
}
