// Why a script: a choice changes the page at once and is kept for the next. Without scripts there is none to make, so the script
// itself makes the fields: the browser's own zoom and the system's colours do the same.
import { choiceNames, choices, chosenOf } from './choice-names.ts';
import type { Choice, ChoicesData } from './choice-names.ts';
import { forget, keep, kept } from './storage.ts';

const place = document.querySelector<HTMLElement>('#choices');
const data = JSON.parse(place?.dataset['choices'] ?? '{}') as Partial<ChoicesData>;

for (const name of ['size', 'theme'] as const) {
  const fields = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = data[name]?.name ?? '';
  fields.append(legend);
  for (const [index, value] of choices[name].entries()) {
    const label = document.createElement('label');
    const input = document.createElement('input');
    Object.assign(input, { type: 'radio', name, value });
    label.append(input, data[name]?.words[index] ?? '');
    fields.append(label);
  }
  place?.append(fields);
}

for (const input of document.querySelectorAll<HTMLInputElement>('.choices input')) {
  if (isChoice(input.name)) input.checked = input.value === chosenOf(input.name, kept(choiceNames[input.name]));
}

document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !target.closest('.choices') || !isChoice(target.name)) return;
  const { name, value, type, checked } = target;
  const plain = chosenOf(name, null);
  const chosen = type === 'checkbox' && !checked ? plain : value;
  document.documentElement.dataset[name] = chosen;
  // What the page is without a choice need not be kept.
  if (chosen === plain) forget(choiceNames[name]);
  else keep(choiceNames[name], chosen);
});

function isChoice(name: string): name is Choice {
  return Object.hasOwn(choiceNames, name);
}
