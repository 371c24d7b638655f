import { z } from 'zod';

import { appeal } from './appeal.ts';
import { article } from './article.ts';
import { author } from './author.ts';
import type { Described } from './fields.ts';
import { front } from './front.ts';
import { page } from './page.ts';
import { publication } from './publication.ts';

/** Every shape an editor writes, by the name the documentation gives it. */
export const shapes = { publication, front, article, author, appeal, page } as const;

/** A field as the documentation shows it. */
export interface FieldRow extends Described {
  /** `image.alt`, `sections[].id`. */
  name: string;
  must: boolean;
}

/** The fields of a shape, those of what is in it after it. The one description of each field is in its schema. */
export function fieldRows(shape: z.ZodType, before = ''): FieldRow[] {
  if (!(shape instanceof z.ZodObject)) return [];
  return Object.entries(shape.shape as Record<string, z.ZodType>).flatMap(([key, field]) => {
    const name = before + key;
    const { means = '', example = '' } = (field.meta() ?? {}) as Partial<Described>;
    const must = !(field instanceof z.ZodOptional || field instanceof z.ZodDefault);
    return [{ name, must, means, example }, ...inner(field, name)];
  });
}

function inner(field: z.ZodType, name: string): FieldRow[] {
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault) return inner(field.unwrap() as z.ZodType, name);
  if (field instanceof z.ZodArray) return inner(field.element as z.ZodType, `${name}[]`);
  if (field instanceof z.ZodUnion) return (field.options as z.ZodType[]).flatMap((each) => inner(each, name));
  return fieldRows(field, `${name}.`);
}

/** The fields of a shape as a Markdown table. */
export function fieldTable(shape: z.ZodType): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  const rows = fieldRows(shape).map(
    ({ name, must, means, example }) =>
      `| \`${name}\` | ${must ? 'yes' : ''} | ${cell(means)} | \`${cell(example)}\` |`,
  );
  return ['| field | must | meaning | for instance |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

const marked = /(<!-- fields: (\w+) -->\n).*?(<!-- \/fields -->)/gs;

/** Puts the tables of fields into a page of documentation, between `<!-- fields: article -->` and `<!-- /fields -->`. */
export function withFieldTables(markdown: string, tables: Readonly<Record<string, z.ZodType>>): string {
  return markdown.replace(marked, (whole, open: string, name: string, close: string) => {
    const shape = tables[name];
    return shape
      ? `${open}
${fieldTable(shape)}

${close}`
      : whole;
  });
}
