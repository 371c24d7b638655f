import type { Changes } from './newsroom.ts';

/** What editors' plain words may hold: headings and buttons. */
const words = [
  '</h2></section><script>steal()</script>',
  '"><img src=x onerror=steal()>',
  '" onmouseover="steal()" x="',
  "' onfocus='steal()' autofocus '",
  '<b id=top-a>Give</b>',
  '&lt;script&gt;steal()&lt;/script&gt;',
  '<!-- Give',
  ']]> --> </title></style></textarea>',
  '{steal()} ${steal()} {{x}} <%= x %>',
  'Give\u202eyadot\u2066 \u200bus\u2060',
  '# Give [here](javascript:steal()) **now**',
  '<details open><summary>x',
];

/** What may stand in a provider's words and addresses. */
const address =
  'https://give.example/"onclick="steal()/<script>?from={campaign}&words={variant}&"><b>=<i>\'&x=</a>#"><u>';
const harmless = 'https://give.example/give/now?from={campaign}&words={variant}&b=i&x=a#u';

/** An appeal in one wording, as its editor wrote it. */
export interface Hostile {
  heading: string;
  button: string;
  copy: string;
}

/** What stands where a newsroom has no more hostile ones. */
export const harmlessOne: Hostile = { heading: 'Keep it', button: 'Give', copy: 'One.\n\nTwo.' };

function appealFile(id: string, topic: string, place: string, { heading, button, copy }: Hostile, to: string): Changes {
  const money = {
    currency: 'GBP',
    amounts: { once: [5, { amount: 7, to }], monthly: [3] },
    giving: {
      amount: to.replace('#', '&sum={amount}&every={frequency}#'),
      frequencies: {
        once: to === address ? '"><option>x' : 'once',
        monthly: to === address ? '</select><script>' : 'month',
      },
    },
    goal: { target: 60_000, raised: 5, asOf: '2026-11-01' },
    readingCount: 1,
    remind: '2026-12-20',
  };
  const fields = {
    heading,
    button,
    to,
    placement: place,
    include: { topics: [topic] },
    priority: 5,
    ...(place === 'inline' ? { after: 1 } : {}),
    ...money,
  };
  return { [`appeals/${id}.md`]: `---\n${JSON.stringify(fields)}\n---\n${copy}\n` };
}

function storyWith(name: string, number: number, appeals: readonly Hostile[], to: string): Changes {
  const [top = harmlessOne, inline = harmlessOne, end = harmlessOne, again = harmlessOne] = appeals;
  const second = { heading: again.heading, button: again.button, wordingOf: `${name}-top` };
  return {
    [`articles/2026/${name}.md`]: `---\nheadline: Story ${name}\npublished: 2026-10-${String(1 + (number % 28)).padStart(2, '0')}\nsection: news\ntopics: [${name}]\n---\n\nOne.\n\nTwo.\n\nThree.\n`,
    ...appealFile(`${name}-top`, name, 'top', top, to),
    ...appealFile(`${name}-inline`, name, 'inline', inline, to),
    ...appealFile(`${name}-end`, name, 'end', end, to),
    [`appeals/${name}-top-again.md`]: `---\n${JSON.stringify(second)}\n---\n${again.copy}\n`,
  };
}

/**
 * A newsroom in which every appeal is hostile, made of the small one: each of its stories has a topic of its own, and three appeals
 * that stand with that topic alone, the one at the top in two wordings. One more story, `harmless`, has harmless ones.
 * In: the copy of each. Out: its files; and for each story, `hostile-1` and on, its appeals: top, inline, end, top again.
 */
export function hostileNewsroom(copies: readonly string[]): { changes: Changes; stories: Hostile[][] } {
  const all = copies.map((copy, index): Hostile => ({
    heading: words[index % words.length] ?? '',
    button: words[(index * 5 + 3) % words.length] ?? '',
    copy,
  }));
  const stories = Array.from({ length: Math.ceil(all.length / 4) }, (_, index) => all.slice(index * 4, index * 4 + 4));
  const files = stories.map((appeals, index) => storyWith(`hostile-${String(index + 1)}`, index + 1, appeals, address));
  return { changes: Object.assign(storyWith('harmless', 0, [], harmless), ...files) as Changes, stories };
}
