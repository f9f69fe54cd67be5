/** English words with several senses. All patterns are folded: no accents, plain apostrophes. */
import { CUES_ONLY } from './cues-only.ts';
import type { SenseRule, SenseTest } from './sense-rules.ts';

const VALUE =
  '(?:transparen(?:cy|t)|(?:public |citizen |civic )?participat(?:ion|ory)|accountab(?:ility|le)|openness|integrity|collaborati(?:on|ve)|inclusi(?:on|ve|veness)|responsiveness)';
/** "transparent, participatory and collaborative": in such a list each is a principle of open government. */
const AMONG_VALUES: SenseTest[] = [
  { before: new RegExp(`${VALUE}(?:,| and| or|, and|, or) (?:more |greater |increased )?$`) },
  { after: new RegExp(`^(?:,| and| or|, and|, or) (?:more |greater |increased )?${VALUE}`) },
];

const CITIZENS =
  '(?:citizens?|the public|civil society|communit(?:y|ies)|stakeholders?|residents|non-?governmental|ngos?|civic)';

const PLAN = '(?:commitments?|open government|ogp|naps?|national action plans?)';

const AUTHORITY: SenseRule = {
  yes: [
    { before: /\b(?:municipality|city|city hall|mayor|government|council|administration) of $/ },
    {
      before:
        /\b(?:secretary|director|coordinator|adviser|advisor|head|officer)\b[^.\n;]{0,70} (?:of|in|for) $/,
    },
  ],
  otherwise: 'no',
};

export const ENGLISH: Readonly<Record<string, SenseRule>> = {
  ...CUES_ONLY,
  'access-to-information': {
    no: [
      { after: /^ (?:about (?:the |your )?(?:products?|services?|events?)|stored|technology)\b/, safe: true },
    ],
  },
  'action-plan': {
    no: [
      {
        before:
          /\b(?:equity|climate|accessibility|marketing|business|health|safety|emergency|biodiversity|recovery|asthma|corrective|energy|gender|housing) $/,
      },
    ],
  },
  'citizen-participation': {
    no: [
      {
        after:
          /^ (?:in|at) (?!(?:the |a |an |its |their |our |public |all )*(?:decision|policy|policies|government|governance|democra|civic|rulemaking|lawmaking|budget|politic|public|planning|open government|process|ogp|open data))/,
      },
      {
        before:
          /\b(?:voter|labou?r|workforce|market|student|sports?|class|employee|audience|parental|labor force) $/,
      },
      { after: /^ (?:rates?|fees?|trophy|trophies|awards?|numbers|agreements?|certificates?)/ },
      { before: /\bwith the $/, after: new RegExp(`^ of (?!${CITIZENS})`) },
    ],
    yes: AMONG_VALUES,
  },
  collaboration: {
    no: [
      { before: /\bin (?:close |direct )?$/ },
      {
        after: /^ (?:tools?|software|platforms?|features?|between (?:teams|departments|researchers|artists))/,
      },
    ],
    yes: [
      ...AMONG_VALUES,
      { after: new RegExp(`^ (?:with|between [^.]{0,40}) ?(?:the |our |other )?${CITIZENS}`) },
    ],
    otherwise: 'no',
  },
  commitment: {
    no: [
      // dedication
      {
        after:
          /^ to (?:[a-z]+ing|excellence|quality|diversity|our|his|her|my|the (?:cause|team|job|club|environment|open government partnership))\b/,
        only: /^commitment$/,
      },
      {
        before:
          /\b(?:personal|long-?standing|deep|strong|unwavering|lifelong|steadfast|time|emotional|his|her|my|'s|total|real) $/,
        only: /^commitment$/,
      },
      { after: /^ (?:issues|ceremony|phobia|fees?)/ },
    ],
    yes: [
      {
        before:
          /\b(?:open government|ogp|nap|action plan|plan's|sub-?|starred|current|expanded|ambitious open government) ?-?$/,
      },
      { after: /^ (?:no\.? ?)?\d/, evidence: 1 },
      {
        after: /^ to (?!the\b|a\b|an\b|our\b|its\b|their\b|transparency|openness)[a-z]+/,
        before: /\b(?:a|an|the|this|each|new|included?|made|make|following) (?:new |public |specific )?$/,
        evidence: 1,
      },
    ],
  },
  completion: { yes: [{ after: /^ of [^.\n]{0,50}\bcommitments?\b/, evidence: 1 }] },
  consultation: {
    no: [
      { before: /\b(?:medical|doctor|legal|free|phone|initial|video|design|dental) $/ },
      {
        after:
          /^ (?:fees?|room|services?|with (?:a |an |your |the |his |her )?(?:doctor|physician|lawyer|expert|attorney|vet|advis))/,
      },
      { before: /\bin (?:close )?$/, after: new RegExp(`^ with (?!(?:the |local |our )?${CITIZENS})`) },
    ],
  },
  'good-governance': {
    no: [
      {
        before:
          /\b(?:corporate|data|it|project|internal|club|platform|model|organi[sz]ational|foundation|board|community|nonprofit) $/,
      },
    ],
    evidence: 2,
  },
  implementation: {
    yes: [
      { after: new RegExp(`^ of [^.;\n]{0,45}\\b${PLAN}`) },
      { before: /\b(?:commitments?'?|ogp|nap|national action plan) $/ },
    ],
    otherwise: 'no',
  },
  inclusion: { no: [{ after: /^ (?:criteria|body|bodies|in the (?:list|index|squad|team))/ }] },
  milestone: {
    yes: [{ before: /\b(?:commitments?|action plan)\b/ }, { after: /\b(?:commitments?|action plan)\b/ }],
    otherwise: 'no',
  },
  'open-government-partnership': {
    no: [
      { only: /^partnership$/, before: /(?<!\bthe )$/ },
      { only: /^partnership$/, after: /^ (?:with|between|program|for(?! open government))\b/ },
    ],
  },
  'public-accountability': {
    no: [
      { before: /\b(?:personal|criminally|legally) $/ },
      // a person's guilt
      {
        before:
          /\b(?:mr\.?|mrs\.?|ms\.?|him|her|she|he|suspects?|killers?|attackers?|perpetrators?|abusers?|those responsible)(?: [a-z]+)? (?:to |must |should |will )?(?:be )?(?:held )?$/,
        only: /^accountable$/,
      },
      { after: /^ (?:partner|buddy)/ },
    ],
    yes: [
      ...AMONG_VALUES,
      {
        before:
          /\b(?:government|agencies|officials|ministers|politicians|institutions|public bodies|ourselves) (?:more |to be )?$/,
        only: /^accountable$/,
      },
      { after: /^ (?:to (?:the public|citizens|the people)|government)/ },
    ],
  },
  'public-integrity': {
    no: [
      {
        before:
          /\b(?:data|academic|structural|territorial|system|scientific|physical|election|journalistic|artistic) $/,
      },
      { after: /^ (?:of (?:the )?(?:data|network|system|game|structure|hull|election))/ },
    ],
    yes: AMONG_VALUES,
  },
  transparency: {
    no: [
      { before: /\b(?:price|film|overhead|colou?r|pricing|alpha) $/ },
      { after: /^ (?:film|sheet|effects?|settings?|slider)/ },
    ],
    yes: AMONG_VALUES,
    evidence: 2,
  },
  cordoba: AUTHORITY,
  krakow: AUTHORITY,
  'lomas-de-zamora': AUTHORITY,
  recife: AUTHORITY,
  'sao-paulo': AUTHORITY,
  temuco: AUTHORITY,
};
