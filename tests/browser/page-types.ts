/** One page of each type, by its address in the demonstration newspaper, under the base path. */
export const pageTypes = {
  'the front page': '',
  'a story': '2026/11/20/harbour-wall-repairs-close-ferry-slip/',
  'a long read with notes': '2026/11/19/salt-marsh-bought-by-its-neighbours/',
  'a story with a correction': '2026/11/13/sewage-alerts-doubled-at-town-beach/',
  'a story with a table': '2026/11/18/ferry-fares-explained/',
  'a story with the longest headline': '2026/10/30/planning-inspector-rejects-marina-tower/',
  'a sensitive story': '2026/11/12/inquest-opens-into-ropewalk-fire-deaths/',
  'an opinion piece': '2026/11/14/what-a-lighthouse-is-for/',
  'live coverage': '2026/11/20/spring-tide-and-gale-on-the-town-quay/',
  'a section': 'news/',
  'a topic': 'topics/ferry/',
  'the topics': 'topics/',
  'an author': 'authors/ines-calloway/',
  'the authors': 'authors/',
  'a year': '2026/',
  'a month': '2026/11/',
  'a day': '2026/11/19/',
  'a standing page': 'about/',
  'a page without an appeal': 'contact/',
  'the privacy page': 'privacy/',
  'the page of thanks': 'thank-you/',
  'the saved stories': 'offline/',
  'the search': 'search/',
} as const;

/** An address at which nothing is. */
export const nowhere = 'no/such/page/';
