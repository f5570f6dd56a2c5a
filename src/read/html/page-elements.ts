const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** What rows may stand in. */
export const GROUPS = words('thead tbody tfoot');
/** What text may stand in, besides captions. */
export const CELLS = words('td th');
/** What is shown on lines of its own. */
export const BLOCKS = words(
  'p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 hr pre address blockquote center article section header footer form fieldset',
);
/** What has no text that is shown in its place: programs, formats, notes, readings above characters. */
export const UNSEEN = words('script style template noscript title select iframe object comment rt rp');
/** Elements without an end tag. */
export const VOID = words('area base br col embed frame hr img input link meta param source track wbr');
/** Elements that make up a table: none of them is inside a hidden part of a cell. */
export const TABLE_PARTS = words('table caption colgroup col thead tbody tfoot tr td th');
/** Kinds of input that show no text of the page. */
export const WITHOUT_TEXT = words('hidden checkbox radio button submit reset image file password');
