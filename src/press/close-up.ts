/**
 * A printed page without the rows of blanks that parts of a template leave which had nothing to say: one blank between two tags
 * says as much. A page with text in which every blank counts stays as it is.
 */
export function closedUp(html: string): string {
  return html.includes('<pre') || html.includes('<textarea') ? html : html.replace(/> {2,}</g, '> <');
}
