const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Extensions, in lower case, of files that may hold rolls once they are unpacked. */
export const archiveExtensions = words('zip rar 7z gz tar tgz bz2 xz cab iso');

/**
 * Extensions, in lower case, of files that can never be a roll. Everything else is opened and judged by its content:
 * a roll under a strange name must not be passed over.
 */
export const neverRolls = words(`
  jpg jpeg png gif bmp tif tiff webp heic svg ico psd
  mp3 mp4 wav avi mov wmv flv mkv m4a amr
  doc docx docm dot dotx wps wpt ppt pptx pps ppsx dps pdf ofd rtf odt odp caj
  md json jsonl yaml yml toml sql log ini cfg inf url lnk eml msg
  exe msi dll bat cmd com sh ps1 vbs jar apk dmg so py js ts css
  db sqlite duckdb tmp lock ttf otf
`);
