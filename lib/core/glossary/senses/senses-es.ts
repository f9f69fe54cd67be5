/** Spanish words with several senses. All patterns are folded: no accents, plain apostrophes. */
import { CUES_ONLY } from './cues-only.ts';
import type { SenseRule, SenseTest } from './sense-rules.ts';

const VALUE =
  '(?:transparen(?:cia|tes?)|participati(?:va|vo)|participacion|rendicion de cuentas|apertura|integridad|colaboracion|colaborativ[ao]|inclusion|inclusiv[ao]|confianza)';
/** "transparencia, participación y colaboración": in such a list each is a principle of open government. */
const AMONG_VALUES: SenseTest[] = [
  { before: new RegExp(`${VALUE}(?:,| y| e| o|, y) (?:de |la |el |mayor |una )*$`) },
  { after: new RegExp(`^(?:,| y| e| o|, y) (?:de |la |el |mayor |una )*${VALUE}`) },
];

const CITIZENS =
  '(?:ciudadan|habitantes|poblacion|sociedad civil|vecinos|vecinas|osc\\b|organizaciones|publico\\b|usuarios|comunidad)';

const PLAN = '(?:compromisos?|plan(?:es)? de accion|gobierno abierto|alianza para|ogp|aga)';

const AUTHORITY: SenseRule = {
  yes: [
    {
      before:
        /\b(?:municipalidad|municipio|alcaldia|intendencia|ayuntamiento|ciudad|gobierno|prefectura|alcaldesa?|intendente) de (?:la ciudad de )?$/,
    },
    {
      before:
        /\b(?:secretari[ao]|director(?:a)?|coordinador(?:a)?|asesor(?:a)?|responsable)\b[^.\n;]{0,70} (?:de|en) $/,
    },
  ],
  otherwise: 'no',
};

export const SPANISH: Readonly<Record<string, SenseRule>> = {
  ...CUES_ONLY,
  'access-to-information': {
    no: [
      {
        after: /^ (?:sensible|critica|confidencial|privada|clasificada|personal|privilegiada|bancaria)\b/,
        safe: true,
      },
    ],
  },
  'action-plan': {
    no: [
      {
        after:
          /^ (?:climatic|contra|de seguridad|de emergencia|sanitari|comercial|de igualdad|por el clima|ambiental)/,
      },
    ],
  },
  'citizen-participation': {
    no: [
      {
        after:
          /^ en (?!(?:el |la |los |las |un |una |sus |su )*(?:vida|toma|decision|gobierno|gestion|elaboracion|diseno|asuntos|formulacion|politica|proceso|procesos|presupuesto|construccion|lo publico|planes|democracia))/,
      },
      {
        before: /\bcon la (?:activa |plena )?$/,
        after: new RegExp(`^ (?:activa )?(?!(?:de |de la |de los |de las |del )*${CITIZENS})`),
      },
      { before: /\b(?:tasa|indice|cuota|certificado|porcentaje) de $/ },
      { after: /^ (?:accionaria|electoral|laboral|en el capital|estelar|especial|de \d)/ },
    ],
    yes: AMONG_VALUES,
  },
  collaboration: {
    no: [{ before: /\ben (?:estrecha |plena )?$/ }, { before: /\bcon la $/ }],
    yes: [
      ...AMONG_VALUES,
      { after: new RegExp(`^ (?:con|entre [^.]{0,40}) ?(?:los |las |la )?${CITIZENS}`) },
    ],
    otherwise: 'no',
  },
  commitment: {
    no: [
      {
        after:
          /^ (?:con|social|personal|ciudadano|deportivo|moral|etico|de todos|de cada|matrimonial|por la vida)\b/,
        only: /^compromiso$/,
      },
      { before: /\b(?:sin|gran|firme|falta de|su|nuestro|mi|total) $/, only: /^compromiso$/ },
      { after: /^ (?:financieros|deportivos|comerciales|contractuales|internacionales de)\b/ },
    ],
    yes: [
      { after: /^ (?:n°|no\. ?|num\.? ?)?\d/, evidence: 1 },
      { after: /^ (?:del|de los|de la|de este) (?:[a-z]+ )?(?:plan|alianza|gobierno abierto)/ },
    ],
  },
  completion: {
    no: [
      {
        after:
          /^ (?:de la ley|de las leyes|de la pena|de la sentencia|del deber|de las normas|normativo|fiscal|de la normativa|de las obligaciones)/,
      },
    ],
    yes: [
      {
        before:
          /\b(?:grado|nivel|porcentaje|estado|razones|avance|seguimiento)s? (?:de|del|al|y)(?: su| el)? $/,
        evidence: 1,
      },
      {
        after:
          /^ (?:o incumplimiento )?(?:de |del |de los |de las |de cada )(?:un )?(?:compromisos?|metas|actividades|acciones|plan)/,
        evidence: 1,
      },
    ],
  },
  consultation: {
    no: [{ after: /^ (?:nacional|interna|medica|externa|popular|a las bases)/ }],
    yes: [{ after: /^ (?:abierta|previa|en linea|vecinal|participativa)/ }],
    otherwise: 'no',
  },
  'good-governance': { no: [{ after: /^ (?:corporativa|empresarial|de datos|interna)/ }], evidence: 2 },
  implementation: {
    yes: [
      { after: new RegExp(`^ (?:y [a-z]+ )?(?:de |del |de los |de las |de la )[^.;\n]{0,45}\\b${PLAN}`) },
      { before: /\bcompromisos?\b[^.;\n]{0,30}$/ },
    ],
    otherwise: 'no',
  },
  milestone: {
    yes: [
      { before: /\b(?:compromisos?|plan de accion)\b/ },
      { after: /\b(?:compromisos?|plan de accion)\b/ },
    ],
    otherwise: 'no',
  },
  petition: {
    no: [
      // what somebody asks for
      { before: /\bsus $/, only: /^peticiones$/ },
      { before: /\b(?:su|sus|a|las|estas|pliego de) $/, after: /^ (?:al|a la|a los|de (?:los|las|un))\b/ },
    ],
    evidence: Number.POSITIVE_INFINITY,
  },
  'public-integrity': {
    no: [
      { before: /\bconfidencialidad (?:e|y|,) $/ },
      {
        after:
          /^ (?:fisica|territorial|personal|de (?:la|los|las) (?:informacion|datos|persona|personas|victima|menor|sistemas))/,
      },
    ],
    yes: AMONG_VALUES,
  },
  transparency: { yes: AMONG_VALUES, evidence: 2 },
  cordoba: AUTHORITY,
  krakow: AUTHORITY,
  'lomas-de-zamora': AUTHORITY,
  recife: AUTHORITY,
  'sao-paulo': AUTHORITY,
  temuco: AUTHORITY,
};
