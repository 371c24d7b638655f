export default { layout: 'standing.11ty.js', permalink: (data) => `/${data.page.fileSlug}/` };
