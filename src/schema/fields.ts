import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

import { isLanguage } from './language.ts';

/**
 * What the description of a field holds. The same words make the error a person gets, and the tables of docs/content.md.
 */
export interface Described {
  /** What the field means, for the documentation. */
  means: string;
  /** What one may write, after the field's name: `published: 2025-09-09`. */
  example: string;
}

/** Puts a description on a shape; every field has one. */
export function field<T extends z.ZodType>(shape: T, means: string, example: string): T {
  return shape.meta({ means, example });
}

/** One line of text: blanks at its ends do not count, and there must be something to see between them. */
export const text = z
  .string({ error: 'must be text' })
  .trim()
  // YAML can write one (`"\ud800"`), and no address, feed or file can hold it.
  .refine((value) => value.isWellFormed(), {
    error: 'holds half a character (one of U+D800 to U+DFFF); write the whole one',
    abort: true,
  })
  .regex(/[^\p{Z}\p{M}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u, {
    error: 'is empty',
    abort: true,
  });

const dateOnly = /^\d{4}-\d{2}-\d{2}$/;
const dateTime = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/** A calendar date, or a date-time with its offset (RFC 3339 with the seconds optional), that exists. */
export const moment = z.string({ error: 'must be a date' }).trim().refine(isMoment, {
  error: 'is not a date, or a date and time with its offset',
});

function isMoment(value: string): boolean {
  try {
    if (dateOnly.test(value)) Temporal.PlainDate.from(value, { overflow: 'reject' });
    else if (dateTime.test(value)) Temporal.Instant.from(value);
    else return false;
    return true;
  } catch {
    return false;
  }
}

/** A language tag of BCP 47 that the ICU tables know as well formed. */
export const language = z.string({ error: 'must be a language tag' }).refine(isLanguage, {
  error: 'is not a language tag (BCP 47)',
});

/** A time zone of the IANA database. */
export const timeZone = z.string({ error: 'must be a time zone' }).refine(isTimeZone, {
  error: 'is not a time zone of the IANA database',
});

function isTimeZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '' && !/^[+-]/.test(value);
  } catch {
    return false;
  }
}

/**
 * Would following this link run script rather than open something? Browsers drop tabs, line ends and leading controls
 * before they read the scheme (WHATWG URL, basic URL parser, steps 1 to 3), so they are dropped here too.
 */
export function runsScript(href: string): boolean {
  // eslint-disable-next-line no-control-regex -- the controls are what browsers ignore
  const seen = href.replace(/[\u0000-\u0020\u007f-\u009f\u200b-\u200f\ufeff]+/g, '').toLowerCase();
  return /^(javascript|vbscript|livescript|data|blob|file):/.test(seen);
}

const scriptless = { error: 'is a link that runs script or hides its content' };

/** An address on the web, with its scheme. */
export const webAddress = z
  .string({ error: 'must be an address' })
  .trim()
  .refine((value) => !runsScript(value), { ...scriptless, abort: true })
  .refine((value) => isWebAddress(value, ['https:', 'http:']), { error: 'is not an address on the web', abort: true });

/** An address a reader's money goes to: https and nothing else. */
export const secureAddress = z
  .string({ error: 'must be an address' })
  .trim()
  .refine((value) => !runsScript(value), { ...scriptless, abort: true })
  .refine((value) => isWebAddress(value, ['https:']), { error: 'is not an https address', abort: true });

function isWebAddress(value: string, schemes: readonly string[]): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, password } = new URL(value);
  return schemes.includes(protocol) && hostname !== '' && username === '' && password === '';
}

/** An e-mail address, as far as one can tell from its shape. */
export const mail = z
  .string({ error: 'must be an e-mail address' })
  .trim()
  .pipe(z.email({ error: 'is not an e-mail address' }));

/** Six hexadecimal digits after a hash sign. */
export const colour = z
  .string({ error: 'must be a colour' })
  .regex(/^#[0-9a-f]{6}$/i, { error: 'is not a colour', abort: true });
