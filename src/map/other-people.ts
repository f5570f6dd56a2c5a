/** Words that make a name or number in a header somebody else's than the person whom the row is about. */
const otherPeople =
  /户主|监护|开户|联系|父亲|母亲|家长|配偶|代领|代办|经办|填表|审核|照护|照料|护理人|担保|法人|责任人|医生/u;

/** The word by which a header speaks of somebody else; undefined if it does not. */
export const otherPersonIn = (header: string): string | undefined => otherPeople.exec(header)?.[0];
