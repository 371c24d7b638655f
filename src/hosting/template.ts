/**
 * A template with its places filled in: `[[name]]` becomes the value of that name; where a value has several lines, each is set in as
 * far as its place. Throws where a place has no value: a slip in a template must not reach a server.
 */
export function filled(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/^([ \t]*)\[\[(\w+)\]\]\n|\[\[(\w+)\]\]/gm, (_, indent: string | undefined, line, name) => {
    const key = String(line ?? name);
    const value = values[key];
    if (value === undefined) throw new Error(`nothing is known for [[${key}]]`);
    if (line === undefined) return String(value);
    const lines = String(value).split('\n');
    return value === '' ? '' : lines.map((each) => (each === '' ? '\n' : `${indent ?? ''}${each}\n`)).join('');
  });
}
