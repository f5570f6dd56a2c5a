import { nameSeparator, type PersonDetails } from '../../explain/person-fields.js';
import type { PersonSummary } from '../../explain/types.js';
import type { Answer } from '../../pipeline/explain-person.js';

/** Every name that an answer knows of, so that it can be hidden wherever it stands in a sentence. */
export const namesIn = (answer: Answer): readonly string[] => {
  switch (answer.kind) {
    case 'one': {
      const { person, records, near, verdicts } = answer.explanation;
      const findings = verdicts.flatMap((verdict) => [...verdict.findings, ...verdict.others]);
      return present([
        ...namesOfPeople([person, ...near.map(({ other }) => other)]),
        ...records.flatMap(({ details }) => namesOfDetails(details)),
        ...near.flatMap(({ mine, theirs }) =>
          [mine, theirs].flatMap(({ details }) => namesOfDetails(details)),
        ),
        ...findings.map(({ name }) => name),
      ]);
    }
    case 'several':
      return present(namesOfPeople(answer.people));
    case 'nobody':
      return present(namesOfPeople(answer.nearest));
  }
};

const namesOfPeople = (people: readonly PersonSummary[]): readonly (string | null)[] =>
  people.map(({ name }) => name);

const namesOfDetails = ({
  name,
  formerName,
  bracketName,
  guardianName,
}: PersonDetails): readonly (string | null)[] => [
  ...[name, guardianName],
  ...[formerName, bracketName].flatMap((names) => names?.split(nameSeparator) ?? []),
];

const present = (names: readonly (string | null)[]): readonly string[] =>
  names.filter((name) => name !== null);
