/** The address of a server as people may be shown it, without user and password. Takes only what parses as a URL. */
export const addressWithoutUser = (url: string): string => {
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
};
