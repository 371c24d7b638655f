/** What a reader asks of the search: words, and what narrows them. An empty one narrows nothing. */
export interface Question {
  q: string;
  section: string;
  kind: string;
  year: string;
  /** An index: the base language of the stories in it. */
  language: string;
  order: string;
}

/** By which fields of the form, and names in the address. */
export const asked = ['q', 'section', 'kind', 'year', 'language', 'order'] as const;

/** No search needs more; what is pasted by mistake can be as long as a book. Characters. */
const longest = 200;

/** The question in an address. In: what follows its path, `?q=ferry&year=2026`. */
export function questionIn(query: string): Question {
  const said = new URLSearchParams(query);
  const field = (name: string): string => said.get(name)?.normalize('NFC').trim().slice(0, longest) ?? '';
  const [q, section, kind, year, language, order] = asked.map(field);
  return {
    q: q ?? '',
    section: section ?? '',
    kind: kind ?? '',
    year: year ?? '',
    language: language ?? '',
    order: order ?? '',
  };
}

/** What follows the path in the address of a question; empty where nothing is asked. */
export function queryOf(question: Question): string {
  const said = asked.flatMap((name) => (question[name] === '' ? [] : [[name, question[name]]]));
  return said.length === 0 ? '' : `?${new URLSearchParams(said).toString()}`;
}

/** Whether anything is asked: words, or a part of the stories to look through. The order alone asks nothing. */
export function isAsking({ q, section, kind, year, language }: Question): boolean {
  return [q, section, kind, year, language].some((each) => each !== '');
}

/** Stories come newest first where the reader says so, and where no words tell which would fit better. */
export function isByDate({ q, order }: Question): boolean {
  return order === 'date' || q === '';
}

/** What the index is asked to leave out. */
export function filtersOf({ section, kind, year }: Question): Record<string, string> {
  return Object.fromEntries(Object.entries({ section, kind, year }).filter(([, value]) => value !== ''));
}
