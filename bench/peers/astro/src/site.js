import site from '../site.json';

export { site };

const sections = new Map(site.sections.map((section) => [section.id, section]));
const authors = new Map(site.authors.map((author) => [author.id, author]));
export const sectionOf = (id) => sections.get(id);
export const authorOf = (id) => authors.get(id);
