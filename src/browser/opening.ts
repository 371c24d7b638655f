// Why a file: a script that stands in the page may import nothing (see loading.ts), and Pagefind comes as a module. This one was
// put there by the search, so it may.
import type { Opening } from './opening-data.ts';

(globalThis as Opening).openModule = (address) => import(/* @vite-ignore */ address);
