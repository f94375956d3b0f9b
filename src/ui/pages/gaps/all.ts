/** Every gap that has a page, in the order of the menu. */
import type { Gap } from './gap';
import { justice } from './justice';
import { money } from './money';
import { persons } from './persons';
import { FIRST_GAPS } from './read';
import { survey } from './survey';

export const GAPS: readonly Gap[] = [...FIRST_GAPS, persons, money, justice, survey];
