import { dayIn } from '../../parts.js';

export default {
  layout: 'story.11ty.js',
  permalink: (data) => `/${dayIn(data.published).replaceAll('-', '/')}/${data.page.fileSlug}/`,
};
