// Why a script: a provider sends people here once they have given, and only their browser can remember not to ask again.
import { keptNames } from '../support/rules/reader.ts';
import { keep } from './storage.ts';

// Said where it is so: not where storage is blocked.
const said = document.querySelector<HTMLElement>('.thanks-kept');
if (keep(keptNames.supporter, String(Date.now())) && said) said.hidden = false;
