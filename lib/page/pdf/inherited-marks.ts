/**
 * Puts the inks of the marks on the layers of letters, whence every word inherits them, rather than on each word: for
 * browsers that work out beforehand what every element would look like under each highlight, and pages have thousands
 * of words. Not for browsers where highlights are not inherited.
 */
export function inheritMarks(document: Document): void {
  const sheet = [...document.styleSheets].find(({ href }) => href?.endsWith('/highlights.css'));
  if (sheet) moveTo('.pdf-text', sheet.cssRules);
}

function moveTo(element: string, rules: CSSRuleList): void {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule)
      rule.selectorText = rule.selectorText.replaceAll('::highlight', `${element}::highlight`);
    else if (rule instanceof CSSMediaRule) moveTo(element, rule.cssRules);
  }
}
