import { message } from '../messages/catalogue.js';
import type { EngineAddress } from './types.js';
import type { ErrorAt, Place } from './workspace-error.js';

/**
 * Checks where a run is to keep its records: `duckdb`, or the address of a PostgreSQL server. Throws where it is neither
 * and where it holds a password: the file is copied, sent and kept.
 */
export const readEngineAddress = (text: string, place: Place, errorAt: ErrorAt): EngineAddress => {
  if (text === 'duckdb') return text;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !isPostgres(text) || url.host === '' || url.pathname.length < 2)
    throw errorAt(place, message('engine.not-address'), message('engine.not-address-hint'));
  if (url.password !== '' || url.searchParams.has('password'))
    throw errorAt(place, message('engine.password-in-file'), message('engine.password-in-file-hint'));
  return text;
};

const isPostgres = (text: string): text is Exclude<EngineAddress, 'duckdb'> =>
  text.startsWith('postgres://') || text.startsWith('postgresql://');
