export const iso = (moment) => moment.toISOString().replace('.000Z', 'Z');
export const dayIn = (moment) => iso(moment).slice(0, 10);
export const slugOf = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
export const archive = (span) => `/${span.replaceAll('-', '/')}/`;
export const addressOf = ({ id, data }) => `${archive(dayIn(data.published))}${id.slice(id.lastIndexOf('/') + 1)}/`;

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'];
months.push('November', 'December');
export function spanWords(span) {
  const [year, month, day] = span.split('-');
  return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ');
}
export const momentWords = (moment) => `${spanWords(dayIn(moment))}, ${iso(moment).slice(11, 16)}`;
export const kindOf = (kind) => (kind === 'news' ? '' : kind.charAt(0).toUpperCase() + kind.slice(1));
