import { z } from 'zod';

import { field, text } from './fields.ts';

/** front.yaml: what is pinned on the front page. */
export const front = z.strictObject({
  lead: field(text.optional(), 'id of the lead story: its path under articles/ without .md', 'lead: 2025/harbour-wall'),
  second: field(
    z.array(text, { error: 'must be a list' }).optional(),
    'ids of the stories after it',
    'second: [2025/library, 2025/marsh]',
  ),
});

export type Front = z.infer<typeof front>;
