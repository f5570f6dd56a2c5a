import type { Fault } from '../fault.js';
import { givenFields } from '../load/filled-columns.js';
import type { Loader, SheetPlace } from '../load/loader.js';
import type { RollSieve } from '../load/roll-sieve.js';
import { message } from '../messages/catalogue.js';
import type { SeenFile } from '../workspace/instructions-for.js';
import type { IngestedSheet } from './ingest.js';
import type { SourcePart } from './read-source.js';
import { sheetOrder, type SheetOrder } from './sheet-order.js';
import type {
  BegunSheet,
  EndedSheet,
  OpenedSource,
  Rejection,
  SheetSink,
  SourceSink,
} from './source-sink.js';

/** What all sources of a run come to. */
export interface Intake {
  readonly loader: Loader;
  readonly sieve: RollSieve;
  readonly sheets: SheetOrder<IngestedSheet>;
  readonly rejected: SheetOrder<Rejection>;
  readonly faults: SheetOrder<Fault>;
  readonly faultFiles: SheetOrder<string>;
  /** What is known of each source, by its position among all. */
  readonly sources: Map<number, SourceIntake>;
}

/** What is known of one source that was opened. */
interface SourceIntake {
  readonly file: string;
  readonly sha256: string;
  /** Names of its sheets; null for a source that is there already. */
  readonly sheets: readonly string[] | null;
  /** Places of the sheets that were put off, by their 1-based positions. */
  readonly putOff: Map<number, SheetPlace>;
}

/** Starts with nothing. */
export const newIntake = (loader: Loader, sieve: RollSieve): Intake => ({
  ...{ loader, sieve, sheets: sheetOrder(), rejected: sheetOrder(), faults: sheetOrder() },
  faultFiles: sheetOrder(),
  sources: new Map(),
});

/** What was put off, in the order of sources. */
export const putOffParts = ({ sources }: Intake): readonly (SourcePart & { readonly source: number })[] =>
  [...sources]
    .filter(([, { putOff }]) => putOff.size > 0)
    .map(([source, { file, putOff }]) => ({ source, file, only: [...putOff.keys()] }));

/** Every file that could be opened, with its sheets. */
export const seenFiles = ({ sources }: Intake): readonly SeenFile[] =>
  [...sources.values()].map(({ file, sheets }) => ({ file, sheets }));

/**
 * Takes one source into the engine and into the account of the run; `at` is its position among all. Sources are taken
 * one at a time, in their order; what they put off is taken afterwards in the same way.
 */
export const sourceIntake = (intake: Intake, file: string, at: number): SourceSink => {
  const known = (): SourceIntake => {
    const source = intake.sources.get(at);
    if (source === undefined) throw new Error(`${file}: a sheet comes before its source was opened`);
    return source;
  };
  return {
    async opened({ sha256, sheets, faults }: OpenedSource) {
      const repeated = await intake.loader.beginSource({ file, sha256 });
      if (repeated !== null) {
        intake.faults.add(at, -1, repeated);
        const rejection = {
          cause: 'repeated',
          file,
          sheet: null,
          reason: repeated.message,
          hint: null,
        } as const;
        intake.rejected.add(at, -1, rejection);
        intake.sources.set(at, { file, sha256, sheets: null, putOff: new Map() });
        return false;
      }
      intake.sources.set(at, { file, sha256, sheets, putOff: new Map() });
      intake.faults.add(at, -1, ...faults);
      return true;
    },
    rejected(rejection) {
      const { sheet } = rejection;
      const position = sheet === null ? -1 : (intake.sources.get(at)?.sheets?.indexOf(sheet) ?? -1);
      intake.rejected.add(at, position, rejection);
    },
    putOff(position) {
      known().putOff.set(position, intake.loader.reserveSheet());
    },
    async beginSheet({ sheet, position, mapping }: BegunSheet): Promise<SheetSink> {
      const { sha256, putOff } = known();
      const place = putOff.get(position);
      const store = intake.sieve.guard(
        await intake.loader.beginSheet({ sheet, mapping }, place),
        mapping.dataset,
      );
      return {
        append: (values) => store.append(values),
        room: () => store.room(),
        abandon: () => store.abandon(),
        async end({ read, counts, faults, unknownHeaders }: EndedSheet) {
          const account = await store.end(read, counts);
          intake.faults.add(at, position - 1, ...account.faults, ...faults);
          if (account.faultFile !== null) intake.faultFiles.add(at, position - 1, account.faultFile);
          if (account.sameRowsAs === null) {
            const fields = givenFields(mapping);
            intake.sheets.add(at, position - 1, { account, sha256, unknownHeaders, fields });
            return;
          }
          const reason = message('fault.load.same-rows', { first: account.sameRowsAs });
          intake.rejected.add(at, position - 1, { cause: 'repeated', file, sheet, reason, hint: null });
        },
      };
    },
  };
};
