import type { Fault } from '../fault.js';
import { givenFields } from '../load/filled-columns.js';
import type { Loader } from '../load/loader.js';
import { message } from '../messages/catalogue.js';
import type { SeenFile } from '../workspace/instructions-for.js';
import type { IngestedSheet } from './ingest.js';
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
  readonly sheets: IngestedSheet[];
  readonly rejected: Rejection[];
  readonly faults: Fault[];
  /** Files that were opened, with the names of their sheets; null for one that is there already. */
  readonly seen: SeenFile[];
}

/** Takes one source into the engine and into the account of the run. Sources are taken one at a time, in their order. */
export const sourceIntake = (intake: Intake, file: string): SourceSink => {
  let sha256 = '';
  return {
    async opened(source: OpenedSource) {
      ({ sha256 } = source);
      const repeated = await intake.loader.beginSource({ file, sha256 });
      if (repeated !== null) {
        intake.faults.push(repeated);
        intake.rejected.push({ cause: 'repeated', file, sheet: null, reason: repeated.message, hint: null });
        intake.seen.push({ file, sheets: null });
        return false;
      }
      intake.seen.push({ file, sheets: source.sheets });
      intake.faults.push(...source.faults);
      return true;
    },
    rejected(rejection) {
      intake.rejected.push(rejection);
    },
    async beginSheet({ sheet, mapping }: BegunSheet): Promise<SheetSink> {
      const store = await intake.loader.beginSheet({ sheet, mapping });
      return {
        append: (values) => store.append(values),
        abandon: () => store.abandon(),
        async end({ read, counts, faults, unknownHeaders }: EndedSheet) {
          const account = await store.end(read, counts);
          intake.faults.push(...account.faults, ...faults);
          if (account.sameRowsAs === null) {
            intake.sheets.push({ account, sha256, unknownHeaders, fields: givenFields(mapping) });
            return;
          }
          const reason = message('fault.load.same-rows', { first: account.sameRowsAs });
          intake.rejected.push({ cause: 'repeated', file, sheet, reason, hint: null });
        },
      };
    },
  };
};
