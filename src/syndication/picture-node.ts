import type { ImageObjectLeaf } from 'schema-dts';

import type { SitePicture } from './site-pictures.ts';

/** A picture with who made it and under what licence. */
export function pictureNode({ url, width, height, alt, caption, credit, licence }: SitePicture): ImageObjectLeaf {
  return {
    '@type': 'ImageObject',
    url,
    contentUrl: url,
    width: `${width}`,
    height: `${height}`,
    caption: caption ?? alt,
    ...(credit !== undefined && { creditText: credit }),
    ...(licence !== undefined && { license: licence }),
  };
}
