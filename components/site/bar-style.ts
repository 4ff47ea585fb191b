/** The classes of what the masthead shows as a drawing alone: search, the bell. */
export const iconLink =
  'relative inline-flex size-11 items-center justify-center rounded-md text-soft hover:bg-well hover:text-ink';
