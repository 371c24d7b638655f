/** The parts of a text that a directive or a table makes and that have a style sheet of their own. */
export const partNames = ['gallery', 'box', 'timeline', 'table', 'embed', 'chart', 'live'] as const;
export type PartName = (typeof partNames)[number];
