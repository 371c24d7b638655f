/** How a language writes numbers and dates, in the form Vega’s formatters take (d3-format, d3-time-format). */
export interface ChartLocale {
  number: { decimal: string; thousands: string; grouping: number[]; currency: [string, string]; numerals: TenDigits };
  time: {
    dateTime: string;
    date: string;
    time: string;
    periods: [string, string];
    days: SevenNames;
    shortDays: SevenNames;
    months: TwelveNames;
    shortMonths: TwelveNames;
  };
}

type SevenNames = [string, string, string, string, string, string, string];
type TenDigits = [...SevenNames, string, string, string];
type TwelveNames = [...SevenNames, string, string, string, string, string];

/** A language’s own digits, separators and names of months, as `Intl` knows them. In: BCP 47. */
export function chartLocale(language: string): ChartLocale {
  const digits = new Intl.NumberFormat(language);
  const parts = digits.formatToParts(1234567.5);
  const sign = (type: Intl.NumberFormatPartTypes, otherwise: string): string =>
    parts.find((part) => part.type === type)?.value ?? otherwise;
  const name = (options: Intl.DateTimeFormatOptions, month: number, day: number): string =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(Date.UTC(2023, month, day));
  const month = (width: 'long' | 'short') => (index: number) => name({ month: width }, index, 1);
  // 1 January 2023 was a Sunday.
  const day = (width: 'long' | 'short') => (index: number) => name({ weekday: width }, 0, index + 1);
  return {
    number: {
      decimal: sign('decimal', '.'),
      thousands: sign('group', ' '),
      grouping: [3],
      currency: ['', ''],
      numerals: [...seven((digit) => digits.format(digit)), digits.format(7), digits.format(8), digits.format(9)],
    },
    time: {
      dateTime: '%x %X',
      date: '%Y-%m-%d',
      time: '%H:%M:%S',
      periods: ['AM', 'PM'],
      days: seven(day('long')),
      shortDays: seven(day('short')),
      months: twelve(month('long')),
      shortMonths: twelve(month('short')),
    },
  };
}

function seven(name: (index: number) => string): SevenNames {
  return [name(0), name(1), name(2), name(3), name(4), name(5), name(6)];
}

function twelve(name: (index: number) => string): TwelveNames {
  return [...seven(name), name(7), name(8), name(9), name(10), name(11)];
}
