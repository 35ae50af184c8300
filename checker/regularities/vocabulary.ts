import { contentRules } from './how/contents.ts';
import { CUT_RULES } from './how/cuts.ts';
import { TRANSFORMATIONS } from './how/index.ts';
import { PART_COUNTS } from './how/parts.ts';
import { TEMPLATE_RULE } from './how/templates.ts';
import { RELATION_RULES } from './relations.ts';
import { REQUEST_RULES } from './requests.ts';
import { PREDICATES } from './which/index.ts';

const distinct = (rules: readonly string[]): readonly string[] => [...new Set(rules)].sort();

/** The names of all rules, by what they say. They are never renamed: teachers count them. */
export const RULES = {
  which: distinct(PREDICATES.map(({ rule }) => rule)),
  names: distinct([
    ...TRANSFORMATIONS.map(({ rule }) => rule),
    ...PART_COUNTS.infer([]).map(({ rule }) => rule),
    ...CUT_RULES,
    TEMPLATE_RULE,
  ]),
  contents: distinct(contentRules()),
  relations: distinct([...RELATION_RULES, ...REQUEST_RULES]),
} as const;
