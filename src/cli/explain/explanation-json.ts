import { personFieldNames, personFields, type PersonDetails } from '../../explain/person-fields.js';
import type {
  Explanation,
  LinkStrength,
  NearPerson,
  PersonRecord,
  PersonSummary,
  Verdict,
} from '../../explain/types.js';
import type { Fault } from '../../fault.js';
import { render } from '../../messages/catalogue.js';
import { formatFen } from '../../normalise/amount.js';
import { formatMonth } from '../../normalise/month.js';
import { regionOf } from '../../normalise/region-code.js';
import type { Evidence, Finding } from '../../rules/types.js';
import type { Json } from '../inspection-json.js';
import { probabilityOf, type View } from './view.js';

type JsonObject = { readonly [key: string]: Json };

/** An explanation as plain data: what the text shows, texts in the language of the view, personal data under its veil. */
export const explanationJson = (view: View, explanation: Explanation): JsonObject => ({
  as_of: explanation.asOf,
  person: personJson(view, explanation.person),
  region: regionJson(explanation.person),
  records: explanation.records.map((record) => recordJson(view, record)),
  faults: explanation.faults.map((fault) => faultJson(view, fault)),
  near: explanation.near.map((near) => nearJson(view, near)),
  not_compared: explanation.crowds.map(({ blocking, records, size }) => ({ clue: blocking, records, size })),
  rules: explanation.verdicts.map((verdict) => verdictJson(view, verdict)),
});

const regionJson = ({ idNumber }: PersonSummary): Json => {
  const region = idNumber === null ? null : regionOf(idNumber);
  if (region === null) return null;
  const { code, province, name, isRevoked } = region;
  return { code, province, name, is_revoked: isRevoked };
};

/** A person as a list shows it. */
export const personJson = ({ veil }: View, person: PersonSummary): JsonObject => ({
  person_id: person.personId,
  name: person.name === null ? null : veil.field('name', person.name),
  id_number: person.idNumber === null ? null : veil.field('number', person.idNumber),
  cert_number: person.certNumber === null ? null : veil.field('number', person.certNumber),
  birth_date: person.birthDate === null ? null : veil.field('birth-date', person.birthDate),
  township: person.township,
  village: person.village,
  records: person.records,
  datasets: person.datasets,
});

const placeJson = ({ veil }: View, { dataset, file, sheet, row }: Evidence): JsonObject => ({
  ...{ dataset, file: veil.sentence(file), sheet: veil.sentence(sheet), row },
});

const strengthJson = ({ veil }: View, { weight, reasons }: LinkStrength): JsonObject => ({
  weight,
  probability: weight === null ? null : probabilityOf(weight),
  reasons: veil.sentence(reasons),
});

const recordJson = (view: View, record: PersonRecord): JsonObject => ({
  ...placeJson(view, record),
  slot: record.slot,
  details: detailsJson(view, record.details),
  id_fault: record.idFault,
  is_own_number: record.isOwnNumber,
  confidence: record.confidence,
  ...strengthJson(view, record),
});

const detailsJson = ({ veil }: View, details: PersonDetails): JsonObject =>
  Object.fromEntries(
    personFieldNames.map((field) => {
      const value = details[field];
      const { column, secrecy } = personFields[field];
      return [column, value === null ? null : veil.field(secrecy, value)];
    }),
  );

const faultJson = ({ veil, vocabulary: { lang } }: View, fault: Fault): JsonObject => ({
  code: fault.code,
  file: veil.sentence(fault.file),
  sheet: fault.sheet === undefined ? null : veil.sentence(fault.sheet),
  row: fault.row ?? null,
  column: fault.column ?? null,
  message: veil.sentence(render(lang, fault.message)),
});

const nearJson = (view: View, near: NearPerson): JsonObject => ({
  person: personJson(view, near.other),
  ...strengthJson(view, near),
  mine: recordJson(view, near.mine),
  theirs: recordJson(view, near.theirs),
  records: near.records,
});

const verdictJson = (view: View, verdict: Verdict): JsonObject => {
  const { lang } = view.vocabulary;
  return {
    rule: verdict.rule.id,
    title: verdict.rule.title[lang],
    severity: verdict.rule.severity,
    verdict: verdict.kind,
    findings: verdict.findings.map((finding) => findingJson(view, finding)),
    gaps: verdict.gaps.map(({ dataset, township, about, month }) => ({
      ...{ dataset, township, about, month: month === null ? null : formatMonth(month) },
    })),
    reported_by: verdict.reportedBy,
    because: verdict.because.map(({ dataset, rows }) => ({
      dataset,
      rows: rows.map((row) => placeJson(view, row)),
    })),
    looks_at: verdict.looksAt?.[lang] ?? null,
    not_on: verdict.notOn.map((title) => title[lang]),
    missing: verdict.missing,
    problem: verdict.problem === null ? null : view.veil.sentence(verdict.problem),
    others: verdict.others.map((finding) => findingJson(view, finding)),
  };
};

const findingJson = (view: View, finding: Finding): JsonObject => ({
  finding_id: finding.findingId,
  person_id: finding.personId,
  confidence: finding.confidence,
  about: view.veil.sentence(finding.aboutLabel),
  months: finding.months.map(formatMonth),
  amount: finding.amountFen === null ? null : formatFen(finding.amountFen),
  message: view.veil.sentence(finding.message),
  notes: finding.notes.map(view.veil.sentence),
  also: finding.also,
  evidence: finding.evidence.map((row) => placeJson(view, row)),
});
