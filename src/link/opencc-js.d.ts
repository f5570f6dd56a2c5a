/** The table behind opencc-js, for which the package has no types: `traditional simplified`, joined by `|`. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}
