/** Light words before a term: "n'a pas changé" is found by "changé" and looked back from. */
import { foldText } from '../../text/fold.ts';

/** Space, apostrophe or hyphen, with an article perhaps. */
const BETWEEN = "[\\s'-]{1,2}(?:(?:le|la|les|l|un|une|the|a|an|el|los|las)[\\s'-]{1,2})?";

const patterns = new Map<string, RegExp>();

function patternOf(lead: string): RegExp {
  let pattern = patterns.get(lead);
  if (!pattern) {
    pattern = new RegExp(`(?<![a-z0-9])${lead.split(' ').join(BETWEEN)}${BETWEEN}$`);
    patterns.set(lead, pattern);
  }
  return pattern;
}

/** Where the light words `lead` begin that stand right before `start`; -1 when they do not. */
export function startOfLead(text: string, start: number, lead: string): number {
  const from = Math.max(0, start - lead.length - 12);
  const { text: before, origin } = foldText(text.slice(from, start));
  const found = patternOf(lead).exec(before);
  return found ? from + origin[found.index]! : -1;
}
