/**
 * Names under which OGP's files (and people's own tables) head their columns, in letters and digits only.
 * Sources: OGP's commitment pages; the table of all commitments that OGP publishes ("Commitment Unique Identifier",
 * "Country/Locality", "Year Of Submission", "Action Plan Number", "Completion (Progress Report)", "Did It Open Government
 * (Overall)"; headings as read by public programs that load it, seen November 2026); the IRM data guide 1.0 of 2013 ("CaseNo",
 * "Responsible Institution"); common use.
 */
export type Column =
  | 'code'
  | 'country'
  | 'plan'
  /** Rank of the plan among its country's. */
  | 'planNumber'
  /** Year in which the plan was handed in. */
  | 'planYear'
  | 'number'
  | 'title'
  | 'shortTitle'
  | 'institution'
  | 'areas'
  | 'start'
  | 'end'
  | 'completion'
  | 'potentialImpact'
  | 'potentialForResults'
  | 'ambition'
  | 'verifiable'
  | 'relevance'
  | 'results'
  | 'starred'
  | 'url';

const NAMES: Readonly<Record<Column, string>> = {
  code: 'commitmentuniqueidentifier uniqueidentifier commitmentid ogpreference caseno id reference code referenceogp codeogp referencia',
  country: 'countrylocality country member memberofogp ogpmember entity pays paislocalidad pais',
  plan: 'actionplan actionplancycle actionplanperiod nap napcycle plan plandaction plandaccion',
  planNumber: 'actionplannumber napnumber numeroduplan numerodelplan',
  planYear: 'yearofsubmission submissionyear anneededepot anodepresentacion',
  number: 'commitmentnumber number no num numero numerodengagement numerodelcompromiso',
  title: 'commitmenttitle title commitmentname commitment titre intitule titulo compromiso engagement',
  shortTitle: 'shorttitle commitmentshorttitle titrecourt titulocorto',
  institution:
    'leadinstitution responsibleinstitution leadimplementingagency leadagency institution ministere institutionresponsable institucionresponsable',
  areas: 'policyareas policyarea primarypolicyareas tags theme themes areas',
  start: 'startdate start debut datededebut fechadeinicio inicio',
  end: 'enddate end deadline fin datedefin echeance fechadefin',
  completion:
    'completion completionlevel completionprogressreport completionendofterm completionendoftermreport completionresultsreport levelofcompletion completioneot achevement cumplimiento',
  potentialImpact: 'potentialimpact impactpotentiel impactopotencial',
  potentialForResults: 'potentialforresults potentielderesultats potencialderesultados',
  ambition: 'ambition seeacomplete ambicion',
  verifiable: 'verifiable verifiability',
  relevance: 'relevanttoogpvalues relevant relevance pertinence relevancia',
  results:
    'earlyresults diditopengovernmentoverall diditopengovernment diog premiersresultats primerosresultados',
  starred: 'starred starredcommitment star etoile estelar',
  url: 'url link commitmenturl address lien enlace',
};

const BY_NAME = new Map(
  (Object.entries(NAMES) as [Column, string][]).flatMap(([column, names]) =>
    names.split(' ').map((name) => [name, column]),
  ),
);

/** The column that a heading names; `undefined` for headings that we have no use for. */
export function columnOf(heading: string): Column | undefined {
  const plain = heading
    .slice(0, 200)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  return BY_NAME.get(plain);
}
