import { atom } from '../feeds.js';

export const data = { permalink: '/atom.xml' };

export const render = ({ site, collections }) => atom(collections.stories.slice(0, site.titleFeedLength), site);
