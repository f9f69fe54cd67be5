import type { Row } from './row.ts';

/** English. */
export const ROWS_EN: readonly Row[] = [
  // cues
  {
    sign: 'pledges',
    pattern:
      /\b(?:(?:also |hereby )?(?<!to )(?:commits?|pledges?|undertakes?|vows?)(?: itself| themselves| ourselves)? to\b|(?:is|are|remains?|am|stays?) (?:also |fully |firmly |deeply |strongly )?committed to\b|will commit to\b)/,
    example: 'The city commits to publishing its accounts.',
    counterExample: 'The commits are listed in the repository.',
  },
  {
    sign: 'pledged',
    pattern:
      /\b(?:(?:has |have |had )?(?:committed|pledged|vowed|undertaken|undertook) (?:itself |themselves )?to(?! (?:in|by|at|on|under|this|it|since|as)\b)|(?:made|given) a (?:commitment|pledge|promise) to)\b/,
    example: 'The United States committed to publish a roadmap.',
    counterExample: 'Committed members met on Monday.',
  },
  {
    sign: 'promises',
    pattern:
      /\b(?:promis(?:es?|ed) (?:to|that|a|an|the|new|more)|(?:has |have )?guaranteed? that|assured? [a-z ]{2,40}? that|(?:vow|pledge)(?:s|ed)? that)\b/,
    example: 'The mayor promised to open a school.',
    counterExample: 'It is a promising start.',
  },
  {
    sign: 'target',
    pattern:
      /\b(?:(?:sets?|setting|set) (?:[a-z]+ ){0,3}(?:targets?|goals?) (?:of|to|for)|(?:reduce|cut|increase|raise|reach|achieve|reduction|increase)[^.]{0,60}\d ?(?:%|percent|per cent)[^.]*\bby \d{4}|\bby (?:the end of )?20\d\d,? (?:we|it|they|the [a-z]+|every [a-z]+|all [a-z]+)(?: will|'ll) have\b)/,
    example: 'The county sets a target of 40% by 2030.',
    counterExample: 'The target audience is young.',
  },
  {
    sign: 'going-to',
    pattern:
      /\b(?:is|are|am|'re) going to (?!be able|the\b|a\b|an\b|our\b|their\b|see\b|want\b)(?:be )?[a-z]+|\b(?:is|are) (?:set|due|scheduled|slated|about) to (?:be )?[a-z]+|\b(?:council|government|ministry|minister|department|agency|authority|commission|city|county|parliament)s? (?:is|are) to (?!be\b)[a-z]{3,}/,
    example: 'The ministry is going to open its archives.',
    counterExample: 'Visitors are going to the museum.',
  },
  {
    sign: 'future-passive',
    pattern:
      /\b(?:will|shall)(?: also| then| soon| now| still| all| each)? be (?:[a-z]+ly )?(?:made|built|set|put|held to|given|taken|done|run|shown|brought|kept|led|sent|spent|begun|[a-z]+ed)\b/,
    example: 'The report will be published in May.',
    counterExample: 'The report will be useful.',
  },
  {
    sign: 'future',
    pattern:
      /\b(?:will|shall|we'll|'ll)(?: also| then| soon| now| still| further| jointly| work with [a-z ]+ to)? (?!be\b|also\b|then\b|soon\b|now\b|still\b|form the basis\b|not\b|have\b|need\b|likely\b|get\b|want\b|never\b|continue\b|help\b|allow\b|enable\b|make it\b|become\b|see\b|take place\b|meet\b|commit\b|find\b|feel\b|benefit\b|gain\b|know\b|believe\b|enjoy\b|remember\b|win\b|lose\b|cost\b|last\b|take (?:\d|about|up to|several|years|months|weeks)|drive\b|remain\b|depend\b|evaluate\b)(?:[a-z]{3,}|go|do)\b/,
    example: 'The agency will publish its code.',
    counterExample: 'The agency will be useful and will not publish.',
  },
  {
    sign: 'future',
    pattern:
      /\b(?:will|shall|we'll|'ll)(?: also| soon| now)? be (?!being|going|having|looking|coming|waiting|missing)[a-z]{3,}ing\b/,
    example: 'Over the summer we’ll be installing 200 bike racks.',
    counterExample: 'We will be happy to help.',
  },
  {
    sign: 'future-passive',
    pattern:
      /\b(?:is|are) to be (?:[a-z]+ly )?(?:made|built|set|put|given|taken|done|run|brought|kept|led|sent|spent|begun|[a-z]+ed)\b|\bwill be (?:open|available|free|accessible|live|ready|in place) (?:[a-z]+ ){0,4}?(?:from|by|before|in time)\b/,
    example: 'Every public building is to be insulated within five years.',
    counterExample: 'The mayor is to be seen everywhere.',
  },
  {
    sign: 'going-to',
    pattern:
      /\b(?:work|works|construction|building work|repairs|resurfacing|recruitment)\b[^.]{0,60}\b(?:will (?:start|begin|commence|get under way)|(?:is|are) (?:due|set|expected) to (?:start|begin|finish|be completed))\b/,
    example: 'Work to rebuild the library will start in September.',
    counterExample: 'Work on the library has started.',
  },
  {
    sign: 'goes-on',
    pattern: /\b(?:will continue to|will keep|will carry on|will remain)\b/,
    example: 'The Government will continue to support agencies.',
    counterExample: 'The story continues.',
  },
  {
    sign: 'intends',
    pattern:
      /\b(?:(?:intends?|(?<!action )plans?|aims?|is planning|are planning|proposes?|is preparing|seeks?|wants?|is looking) to|look(?:s|ing)? (?:forward )?to making) (?:[a-z]+ly )?[a-z]{2,}/,
    example: 'The council plans to build three libraries.',
    counterExample: 'Action plans are published.',
  },
  {
    sign: 'scheduled',
    pattern:
      /\b(?:(?:is|are) (?:planned|scheduled|expected to (?:open|be (?:completed|built|published|launched)))|by the end of (?:\d{4}|the year|this year|next year)|coming soon|work (?:begins|starts) (?:in|on))\b/,
    example: 'Opening is planned for 2027.',
    counterExample: 'Everything went as expected.',
  },
  {
    sign: 'plan-holds',
    pattern:
      /\b(?:plans?|roadmap|strategy|programme|program|charter|agenda|budget|commitment|milestones?)\b[^.]{0,40}\b(?:includes?|contains?|provides? for|sets? out|calls? for|proposes?|comprises?|outlines?|will see)\b/,
    example: 'The plan includes a public register.',
    counterExample: 'The room includes a desk.',
  },
  {
    sign: 'commitment-to',
    pattern:
      /(?<!\b(?:our|their|its|his|her|historic|long-?standing|ongoing|continued|firm|strong|deep) )\b(?:commitments?|pledges?) to (?!(?:the|our|a|an|being|this|its|their|open|transparency|accountability)\b)[a-z]+/,
    example: 'The plan included a commitment to publish data.',
    counterExample: 'Our commitment to the public is old.',
  },
  {
    sign: 'announces',
    pattern:
      /\b(?:(?:has |have )?announced (?:that|plans|a|an|the|new|it)|(?:can|proud to|pleased to|delighted to) (?:today )?announce|announces? (?:that|plans|a|an|the|new)|confirmed (?:that|plans)|(?:is|are) (?:launching|introducing|expanding|creating|developing|building|investing|setting up|rolling out|funding|hiring))\b/,
    example: 'The minister announced plans for a registry.',
    counterExample: 'An announcement is expected.',
  },
  {
    sign: 'said-future',
    pattern:
      /\b(?:said|says|announced|confirmed|promised|pledged|vowed|insisted|told [a-z ]{1,30})(?: on [a-z]+)? (?:that )?(?:it|he|she|they|(?:the|his|her|its|their|an?|all|every|each|new|free|more) [a-z]+(?: [a-z]+){0,3}) (?:would|will|'ll) (?!be (?:able|happy|sorry)|have|like|need)[a-z]{2,}/,
    example: 'The ministry said it would publish the contracts.',
    counterExample: 'The ministry said it had published the contracts.',
  },
  {
    sign: 'decides',
    pattern: /\b(?:(?:has |have )?(?:decided|agreed|resolved|voted|opted) to) (?!be\b)[a-z]{3,}/,
    example: 'Councillors agreed to freeze parking charges until 2027.',
    counterExample: 'Councillors agreed with the mayor.',
  },
  {
    sign: 'promises',
    pattern:
      /\b(?:promised|pledged|promises|pledges) (?:[$£€]|another [$£€\d]|an (?:additional|extra) [$£€\d]|(?:up to|more than|over) [$£€\d]|\d)/,
    example: 'The council pledged $30 million for home insulation.',
    counterExample: 'The council pledged support.',
  },
  // guards
  {
    sign: 'asks',
    pattern:
      /\b(?:to ask|asked|asks|asking|wonders?|unclear|question(?:s|ed)?|remains to be seen|know) (?:[a-z' ]{0,60})?\b(?:what|which|how|when|why|whether|if)\b|\b(?:sets? out|explains?|describes?|outlines?) (?:what|how|why)\b/,
    example: 'To ask the Secretary of State what steps her Department plans to take.',
    counterExample: 'Members asked for a report.',
  },
  {
    sign: 'wish',
    pattern:
      /\b(?:hopes?|hoping|wish(?:es)?|would like|would love|looks? forward|explor(?:e|es|ing)|consider(?:s|ing)|encourag(?:e|es|ing|ed)|invit(?:e|es|ing)|calls? on|urges?|recommend(?:s|ed)?|our hope|happy to|excited)\b/,
    example: 'We hope to open more data.',
    counterExample: 'We will open more data.',
  },
  {
    sign: 'conditional',
    pattern:
      /\b(?:would|could|might|may|should|if|unless|whether|perhaps|possibly|provided that|fears?|worr(?:y|ies|ied)|risks?|threat(?:s|ens?)?|warn(?:s|ed|ing(?! (?:system|service|network|label|sign)))|potentially|subject to)\b/,
    example: 'The measure could be extended.',
    counterExample: 'The measure will be extended.',
  },
  {
    sign: 'duty',
    pattern:
      /\b(?:must|have to|has to|ought|need(?:s)? to|is required|are required|requires?|required to|obligations?|mandatory|will need|responsible for)\b/,
    example: 'Agencies must publish their data.',
    counterExample: 'Agencies will publish their data.',
  },
  {
    sign: 'future-modal',
    pattern:
      /\b(?:will be able|will (?:likely|probably|need|have to|want|get)|shall be able|can|will encounter)\b/,
    example: 'Canadians will be able to track progress.',
    counterExample: 'Canada will track progress.',
  },
  {
    sign: 'future-state',
    pattern:
      /\bwill (?:also )?(?:be (?:a|an|the|more|less|in|at|on|available|better|key|critical|important|one)|have|become|remain|stay|look|feel|know|see|find|change)\b/,
    example: 'The tool will be a success.',
    counterExample: 'The team will build the tool.',
  },
  {
    sign: 'effect',
    pattern:
      /\b(?:will|to|can) (?:also )?(?:help|allow|enable|make it easier|ensure that|benefit|improve the|strengthen|encourage|lead to|result in|ease|save)\b/,
    example: 'The portal will help citizens.',
    counterExample: 'The city will open a portal.',
  },
  {
    sign: 'effect',
    pattern:
      /\b(?:will|going to) (?:also |only )?(?:hurt|harm|weaken|worsen|undermine|penali[sz]e|destroy|push up|drive up)\b/,
    example: 'The scheme will hurt small owners.',
    counterExample: 'The scheme has hurt small owners.',
  },
  {
    sign: 'negated',
    pattern:
      /\b(?:not|never|no longer|nobody|nothing|won't|cannot|can't|don't|doesn't|didn't|nor|refus(?:ed|es)|no one|without (?:any )?(?:commitment|promise)|failed to)\b/,
    example: 'The mayor will not commit to a date.',
    counterExample: 'The mayor will commit to a date.',
  },
  {
    sign: 'happening',
    pattern:
      /\b(?:will (?:also )?(?:take place|air|premiere|meet|attend|visit|travel|speak|host|co-host|be held|convene|gather|participate|join|chair|co-chair|preside|vote|rule on|be (?:debated|voted on|discussed|sworn in|sentenced|tried|jailed|arraigned|buried)))\b/,
    example: 'The talks will take place in Ottawa.',
    counterExample: 'The city will open a library.',
  },
  {
    sign: 'happening',
    pattern:
      /\b(?:meetings?|sessions?|workshops?|webinars?|panels?|seminars?|talks?|events?|conferences?|hearings?|lectures?|forums?|discussions?|debates?|exhibitions?)\b[^.;:]{0,40}\bwill (?:also |then )?(?:cover|focus on|deal with|look at|explore|address|discuss|examine|feature|include|open with|close with|begin|start|run|be (?:devoted|dedicated|followed|preceded|led|moderated|chaired|broadcast|streamed)) ?|\b(?:applications?|nominations|registrations?|entries|bookings|submissions|tickets)\b[^.;:]{0,40}\bwill (?:open|close|be accepted|go on sale)|\bwill (?:open|close|address|chair|moderate|attend) (?:the|this|a) (?:[a-z]+ )?(?:meeting|session|workshop|panel|seminar|talks|event|conference|hearing|forum|summit|debate)\b/,
    example: 'The session will cover colours.',
    counterExample: 'The agency will cover the cost of training.',
  },
  {
    sign: 'event',
    pattern:
      /\b(?:summit|conferences?|webinar|meetings?|workshops?|event|ceremony|panel|session|elections?|votes?|public (?:consultation|comment)s?|hearing|hackathon|registration|concert|marathon|parade|festival|carnival)\b/,
    example: 'The summit will deal with water.',
    counterExample: 'The city will open a library.',
  },
  {
    sign: 'past',
    pattern:
      /\b(?:was|were|has|have|had|did)(?: also| already| been| recently| since)* [a-z]+(?:ed|en|t)\b|\b(?:announced|launched|released|helped|built|opened|said|designed|supported|issued|signed|created|improved|hosted|developed|published|reported|received|worked|increased|provided)\b/,
    example: 'The city has published its accounts.',
    counterExample: 'The city will publish its accounts.',
  },
  {
    sign: 'law',
    pattern:
      /\b(?:come into (?:force|effect)|act of|the law|laws|bill|statute|section \d|article \d|regulation[s]?|directive|court|penalt[a-z]+|fines?|legal[a-z]*|legislation|executive order)\b/,
    example: 'The law says that data are public.',
    counterExample: 'The city will publish data.',
  },
  {
    sign: 'addresses-reader',
    pattern:
      /\b(?:you|your|you're|you'll|sign up|learn more|read (?:more|the)|visit|contact|click|see our|subscribe|let's)\b/,
    example: 'You will find our guides here.',
    counterExample: 'The city will publish a guide.',
  },
  {
    sign: 'aim',
    pattern:
      /\b(?:aim(?:s|ed)? (?:to|at)|designed to|the (?:goal|objective|purpose|aim) (?:is|of)|in order to|so that|seeks? to|intended to|strives?|works? to)\b/,
    example: 'The plan aims to modernise services.',
    counterExample: 'The plan will be published.',
  },
  {
    sign: 'forecast',
    pattern:
      /\b(?:many|most|some|few|other) (?:[a-z]+ )?(?:governments|cities|agencies|councils|ministers|states|officials)\b|^[^a-z]{0,3}(?:whoever|governments|cities|(?:[a-z]+ )?(?:prices|rents|inflation|unemployment|demand)|politicians|history|time|the future|the (?:next|coming) (?:[a-z]+ )?(?:decades?|years?|months?|century|generation)|sooner or later|one day)\b|\b(?:rain|showers|storms?|winds|temperatures|clouds) will\b/,
    example: 'The next decade will bring more portals.',
    counterExample: 'Over the next decade the city will plant a million trees.',
  },
  {
    sign: 'teaser',
    pattern:
      /\b(?:we will|we'll|i will|i'll) (?:start by|begin by|begin with|look at|see (?:how|that|why)|walk (?:you )?through|show you|come back to|note|return to|discuss)\b|^[^a-z]{0,6}(?:read more|read also|see also|related|more on this|watch|recommended|photo|image)\b/,
    example: 'Read more: City will open a library',
    counterExample: 'The city will open a library.',
  },
];
