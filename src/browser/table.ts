// Why a script: only once a table is laid out is it known whether it is larger than its frame, and HTML can't make a stop for keys
// of a frame that scrolls and of no other. Without it the frame can be reached in browsers that see to that themselves, as most do.

for (const frame of document.querySelectorAll<HTMLElement>('.table-scroll')) {
  const observer = new ResizeObserver(() => {
    if (frame.scrollWidth > frame.clientWidth || frame.scrollHeight > frame.clientHeight) frame.tabIndex = 0;
    else frame.removeAttribute('tabindex');
  });
  for (const each of [frame, ...frame.children]) observer.observe(each);
}
