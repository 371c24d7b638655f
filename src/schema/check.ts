import { z } from 'zod';

import type { ContentDocument } from './document.ts';
import type { Described } from './fields.ts';
import { nearest, oneOf } from './nearest.ts';
import type { FieldPath, Problem, Reading } from './problem.ts';

/**
 * Holds a document against a shape. The value is there only where nothing is wrong with it. What a shape says of a fault follows the
 * field's name; it may end in `; write …`, where the field's example would mislead.
 */
export function check<T extends z.ZodType>(document: ContentDocument, shape: T): Reading<z.output<T>> {
  const result = shape.safeParse(document.data);
  if (result.success) return { value: result.data, problems: [] };
  return { problems: result.error.issues.flatMap((issue) => problemsOf(issue, shape, document)) };
}

function problemsOf(issue: z.core.$ZodIssue, shape: z.ZodType, document: ContentDocument): Problem[] {
  const { file } = document;
  const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path, shape, document));
  if (issue.code === 'invalid_union') {
    // Of several shapes, the one that was meant is the one whose fault lies within it.
    const meant = issue.errors.find((inner) => inner.every(liesWithin));
    if (meant) return meant.flatMap((each) => problemsOf({ ...each, path: [...path, ...each.path] }, shape, document));
  }
  const line = document.lineOf(path);
  const write = exampleAt(shape, path);
  const name = nameOf(path);
  if (valueAt(document.data, path) === undefined) return [{ file, line, what: `\`${name}\` is missing`, write }];
  if (issue.code === 'invalid_value') return [{ file, line, ...wrongWord(issue, name, document, path, write) }];
  const message =
    issue.code === 'invalid_type' && issue.expected === 'object' ? 'must hold fields of its own' : issue.message;
  // A fault that knows better than the field's example what to write says so itself.
  const [what = '', better = write] = message.split('; write ');
  return [{ file, line, what: `\`${name}\` ${what}`, write: better }];
}

function liesWithin(issue: z.core.$ZodIssue): boolean {
  return issue.path.length > 0 || issue.code === 'unrecognized_keys';
}

function wrongWord(
  issue: z.core.$ZodIssueInvalidValue,
  name: string,
  document: ContentDocument,
  path: FieldPath,
  write: string,
): Pick<Problem, 'what' | 'write'> {
  const known = issue.values.map(String);
  const found = valueAt(document.data, path);
  const value = typeof found === 'string' ? found : JSON.stringify(found);
  const near = nearest(value, known);
  const what = `\`${name}\`: \`${value}\` ${issue.message}`;
  const key = path.at(-1);
  const line = typeof key === 'string' ? `${key}: ${near ?? ''}` : near;
  return { what, write: near ? `\`${line ?? ''}\`` : known.length > 1 ? oneOf(known) : write };
}

function unknownKey(key: string, path: FieldPath, shape: z.ZodType, document: ContentDocument): Problem {
  const known = keysAt(shape, path);
  const near = nearest(key, known);
  const write = near ? `\`${near}\`` : `one of ${oneOf(known)}, or take the line out`;
  return {
    file: document.file,
    line: document.lineOf([...path, key]),
    what: `unknown key \`${nameOf([...path, key])}\``,
    write,
  };
}

/** `image.alt`, `corrections[0].date`: a field as a person would point at it. */
function nameOf(path: FieldPath): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${String(step)}]` : i === 0 ? step : `.${step}`)).join('');
}

function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return (value as Record<string | number, unknown>)[step];
  }, data);
}

/** The example of the field at the path, or of the nearest described thing around it. */
function exampleAt(shape: z.ZodType, path: FieldPath): string {
  for (let length = path.length; length > 0; length--) {
    const described = shapeAt(shape, path.slice(0, length))?.meta() as Partial<Described> | undefined;
    if (described?.example) return `\`${described.example}\``;
  }
  return 'what the table of fields says';
}

function keysAt(shape: z.ZodType, path: FieldPath): string[] {
  const at = bare(shapeAt(shape, path));
  if (at instanceof z.ZodRecord && at.keyType instanceof z.ZodEnum) return at.keyType.options.map(String);
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function shapeAt(shape: z.ZodType, path: FieldPath): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>((at, step) => {
    const inner = bare(at);
    if (inner instanceof z.ZodArray) return inner.element as z.ZodType;
    if (inner instanceof z.ZodObject) return (inner.shape as Record<string, z.ZodType>)[String(step)];
    return undefined;
  }, shape);
}

function bare(shape: z.ZodType | undefined): z.ZodType | undefined {
  if (shape instanceof z.ZodOptional || shape instanceof z.ZodDefault) return bare(shape.unwrap() as z.ZodType);
  if (shape instanceof z.ZodUnion) return (shape.options as z.ZodType[]).find((each) => each instanceof z.ZodObject);
  return shape;
}
