/** Printed on the author's lists, not on a page of its own. */
export default { permalink: false };
